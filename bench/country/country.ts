import { query } from '../../shared/database/statements'
import { inTransaction } from '../../shared/database/transaction'
import { addDays, type Day } from '../../shared/values/day'
import { attestationNumber } from '../../subgraphs/attestation/rules/attestation-number'
import { provisionalRefundCodes } from '../../subgraphs/decision/persistence/provisional-refund-codes'
import { registerCpas } from '../../subgraphs/decision/persistence/register-cpas'
import { makeCare, type Numbers } from './care'
import { makeDecisions, makeProviders, STORY_DAYS } from './lives'
import { loadAttestations, loadDecisions, loadInvoices, loadPersons, loadProviders, type Sources, settle } from './load'
import { type DemoPerson, makePeople } from './people'
import { demoCpas } from './places'
import { Random } from './random'

/** How great the country is, and when it is told. */
export interface CountryOptions {
  beneficiaries: number
  /** The day on which it is told: what happened goes up to the evening before, so that no hour of it is still to come. */
  today: Day
  seed?: number
  /** Told after each portion: persons so far. */
  progress?: (done: number) => void
}

/** What was made. */
export interface CountryFigures {
  persons: number
  decisions: number
  commitments: number
  attestations: number
  lines: number
}

const PORTION = 5000
// How often a covered person sees a doctor, so that 2,000 persons give some 10,000 lines.
const VISITS = 0.55

/** Makes the synthetic country and copies it into the databases: the same seed and day give the same country. */
export async function makeCountry(
  sources: Sources,
  { beneficiaries, today: tellingDay, seed = 1996, progress }: CountryOptions,
): Promise<CountryFigures> {
  const today = addDays(tellingDay, -1)
  const random = new Random(seed)
  const begin = addDays(today, -STORY_DAYS - 30)
  const refundCodes = provisionalRefundCodes().rows
  const providers = makeProviders(demoCpas.flatMap((cpas) => cpas.insCodes))
  const doctors = providers.filter((provider) => provider.category === 'GENERAL_PRACTITIONER')
  const hospitals = providers.filter((provider) => provider.category === 'HOSPITAL')
  await inTransaction(sources.get('decision')!, (tx) => registerCpas(tx, demoCpas))
  await loadProviders(sources, providers, begin)
  const figures: CountryFigures = { persons: 0, decisions: 0, commitments: 0, attestations: 0, lines: 0 }
  const counter = { decision: 0, attestation: 0, commitment: 0, serial: 0, part: 0 }
  const nextDecision = () => {
    const digits = String(++counter.decision).padStart(10, '0')
    return `${digits}${String(97 - (Number(digits) % 97)).padStart(2, '0')}`
  }
  const numbers: Numbers = {
    commitment: (on) => `DEMO${on.replaceAll('-', '')}${String(++counter.commitment).padStart(9, '0')}`,
    attestation: (on) => attestationNumber(on, ++counter.attestation),
  }
  const load = async (persons: readonly DemoPerson[]) => {
    const decisions = persons.flatMap((person) => makeDecisions(random, person, today, refundCodes, nextDecision))
    const care = decisions.map((decision) => makeCare(random, decision, { doctors, hospitals }, numbers, today, VISITS))
    await loadPersons(sources, persons, decisions)
    await loadDecisions(sources, decisions, care)
    await loadAttestations(sources, care)
    await loadInvoices(sources, random, care, today, () => ++counter.serial, counter.part++)
    figures.persons += persons.length
    figures.decisions += decisions.length
    for (const one of care) {
      figures.commitments += one.commitments.length
      figures.attestations += one.attestations.length
      figures.lines += one.lines.length
    }
    progress?.(figures.persons)
  }
  let portion: DemoPerson[] = []
  for (const person of makePeople(random, beneficiaries, today)) {
    // A household is never cut by a portion: the head must be there first.
    if (portion.length >= PORTION && !person.householdOf) {
      await load(portion)
      portion = []
    }
    portion.push(person)
  }
  if (portion.length) await load(portion)
  await settle(sources, today)
  await query(sources.get('decision')!, "select setval('decision_number', greatest($1, 1))", [counter.decision])
  await query(sources.get('attestation')!, "select setval('attestation_serial', greatest($1, 1))", [
    counter.attestation,
  ])
  await Promise.all([...sources.values()].map((source) => query(source, 'analyze')))
  return figures
}

/** Whether the databases hold a country (or anything) already. */
export async function isEmptyCountry(sources: Sources): Promise<boolean> {
  const [found] = await query<{ found: boolean }>(sources.get('decision')!, 'select exists (select from cpas) as found')
  return !found?.found
}
