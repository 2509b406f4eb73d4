import { query } from '../../shared/database/prepared-statements'
import { inTransaction } from '../../shared/database/transaction'
import { addDays, type Day } from '../../shared/values/day'
import { attestationNumber } from '../../subgraphs/attestation/domain/attestation-number'
import { registerCpas } from '../../subgraphs/decision/imports/cpas/register-cpas'
import { provisionalRefundCodes } from '../../subgraphs/decision/imports/refund-codes/provisional-refund-codes'
import { generateDecisions, generateProviders, HISTORY_DAYS } from './decisions'
import {
  insertAttestations,
  insertDecisions,
  insertInvoices,
  insertPersons,
  insertProviders,
  type Sources,
  seedSettlements,
} from './insert'
import { generateCare, type Numbers } from './invoices'
import { demoCpas } from './municipalities'
import { type DemoPerson, generatePeople } from './people'
import { Random } from './random'

/** How great the country is, and when it is told. */
export interface SeedOptions {
  beneficiaries: number
  /** The day on which it is told: what happened goes up to the evening before, so that no hour of it is still to come. */
  today: Day
  seed?: number
  /** Told after each portion: persons so far. */
  progress?: (done: number) => void
}

/** What was made. */
export interface SeedFigures {
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
export async function seedDemo(
  sources: Sources,
  { beneficiaries, today: tellingDay, seed = 1996, progress }: SeedOptions,
): Promise<SeedFigures> {
  const today = addDays(tellingDay, -1)
  const random = new Random(seed)
  const begin = addDays(today, -HISTORY_DAYS - 30)
  const refundCodes = provisionalRefundCodes().rows
  const providers = generateProviders(demoCpas.flatMap((cpas) => cpas.insCodes))
  const doctors = providers.filter((provider) => provider.category === 'GENERAL_PRACTITIONER')
  const hospitals = providers.filter((provider) => provider.category === 'HOSPITAL')
  await inTransaction(sources.get('decision')!, (tx) => registerCpas(tx, demoCpas))
  await insertProviders(sources, providers, begin)
  const figures: SeedFigures = { persons: 0, decisions: 0, commitments: 0, attestations: 0, lines: 0 }
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
    const decisions = persons.flatMap((person) => generateDecisions(random, person, today, refundCodes, nextDecision))
    const care = decisions.map((decision) =>
      generateCare(random, decision, { doctors, hospitals }, numbers, today, VISITS),
    )
    await insertPersons(sources, persons, decisions)
    await insertDecisions(sources, decisions, care)
    await insertAttestations(sources, care)
    await insertInvoices(sources, random, care, today, () => ++counter.serial, counter.part++)
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
  for (const person of generatePeople(random, beneficiaries, today)) {
    // A household is never cut by a portion: the head must be there first.
    if (portion.length >= PORTION && !person.householdOf) {
      await load(portion)
      portion = []
    }
    portion.push(person)
  }
  if (portion.length) await load(portion)
  await seedSettlements(sources, today)
  await query(sources.get('decision')!, "select setval('decision_number', greatest($1, 1))", [counter.decision])
  await query(sources.get('attestation')!, "select setval('attestation_serial', greatest($1, 1))", [
    counter.attestation,
  ])
  await Promise.all([...sources.values()].map((source) => query(source, 'analyze')))
  return figures
}

/** Whether the databases hold a country (or anything) already. */
export async function isDatabaseEmpty(sources: Sources): Promise<boolean> {
  const [found] = await query<{ found: boolean }>(sources.get('decision')!, 'select exists (select from cpas) as found')
  return !found?.found
}
