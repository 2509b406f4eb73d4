import { query } from '../../shared/database/prepared-statements'
import { inTransaction } from '../../shared/database/transaction'
import { addDays, type Day } from '../../shared/values/day'
import { attestationNumber } from '../../subgraphs/attestation/domain/attestation-number'
import { registerCpas } from '../../subgraphs/decision/imports/cpas/register-cpas'
import { provisionalRefundCodes } from '../../subgraphs/decision/imports/refund-codes/provisional-refund-codes'
import { replaceTariffs } from '../../subgraphs/invoice/imports/nomenclature/replace-nomenclature'
import { seedBooks } from './books'
import { demoMandates, insertMandates } from './books/mandates'
import type { NumberGenerators } from './care'
import { generateDecisions, HISTORY_DAYS } from './decisions'
import { demoHospitalPrices } from './hospital-prices'
import { insertAttestations } from './insert/attestations'
import { insertDecisions } from './insert/decisions'
import { insertInvoices } from './insert/invoices'
import { insertPersons } from './insert/persons'
import { insertProviders } from './insert/providers'
import type { Sources } from './insert/rows'
import { seedSettlements } from './insert/settlements'
import { generateCare } from './invoices'
import { demoCpas, mergedCentres } from './municipalities'
import { type DemoPerson, generatePeople } from './people'
import { DemoPrices } from './prices'
import { generateProviders, specialistsByCode } from './providers'
import { Random } from './random'

/** Size and day of the demo data. */
export interface SeedOptions {
  beneficiaries: number
  /** The day of the seed. All events are before this day, so that no event is in the future. */
  today: Day
  seed?: number
  /** Called after each portion with the number of persons so far. */
  progress?: (done: number) => void
}

/** Number of rows created. */
export interface SeedCounts {
  persons: number
  decisions: number
  commitments: number
  attestations: number
  lines: number
}

const PORTION = 5000
// Share of possible visits, so that 2,000 persons give about 12,000 lines with those of hospital stays.
const VISIT_SHARE = 0.55

/** Generates demo data and copies them into the databases. The same seed and day give the same data. */
export async function seedDemo(
  sources: Sources,
  { beneficiaries, today: seedDay, seed = 1996, progress }: SeedOptions,
): Promise<SeedCounts> {
  const today = addDays(seedDay, -1)
  const random = new Random(seed)
  const firstDay = addDays(today, -HISTORY_DAYS - 30)
  const refundCodes = provisionalRefundCodes().rows
  const providers = generateProviders(demoCpas.flatMap((cpas) => cpas.insCodes))
  const gps = providers.filter((provider) => provider.category === 'GENERAL_PRACTITIONER')
  const hospitals = providers.filter((provider) => provider.category === 'HOSPITAL')
  const specialists = specialistsByCode(providers)
  const prices = new DemoPrices(hospitals)
  await inTransaction(sources.get('decision')!, (tx) => registerCpas(tx, demoCpas))
  await insertProviders(sources, providers, firstDay)
  const mandates = demoMandates(gps, today)
  await insertMandates(sources, mandates, today)
  await inTransaction(sources.get('invoice')!, (tx) =>
    replaceTariffs((sql, values) => tx.query(sql, values), demoHospitalPrices(hospitals)),
  )
  const counts: SeedCounts = { persons: 0, decisions: 0, commitments: 0, attestations: 0, lines: 0 }
  const counter = { decision: 0, attestation: 0, commitment: 0, serial: 0, part: 0 }
  const nextDecision = () => {
    const digits = String(++counter.decision).padStart(10, '0')
    return `${digits}${String(97 - (Number(digits) % 97)).padStart(2, '0')}`
  }
  const numberGenerators: NumberGenerators = {
    commitment: (on) => `DEMO${on.replaceAll('-', '')}${String(++counter.commitment).padStart(9, '0')}`,
    attestation: (on) => attestationNumber(on, ++counter.attestation),
  }
  const insertPortion = async (persons: readonly DemoPerson[]) => {
    const decisions = persons.flatMap((person) => generateDecisions(random, person, today, refundCodes, nextDecision))
    const care = decisions.map((decision) =>
      generateCare(random, decision, { gps, hospitals, specialists }, prices, numberGenerators, today, VISIT_SHARE),
    )
    await insertPersons(sources, persons, decisions)
    await insertDecisions(sources, decisions, care)
    await insertAttestations(sources, care)
    await insertInvoices(sources, random, care, today, () => ++counter.serial, counter.part++, mandates)
    counts.persons += persons.length
    counts.decisions += decisions.length
    for (const one of care) {
      counts.commitments += one.commitments.length
      counts.attestations += one.attestations.length
      counts.lines += one.lines.length
    }
    progress?.(counts.persons)
  }
  let portion: DemoPerson[] = []
  for (const person of generatePeople(random, beneficiaries, today)) {
    // A portion never splits a household: its first member is inserted before the others.
    if (portion.length >= PORTION && !person.householdOf) {
      await insertPortion(portion)
      portion = []
    }
    portion.push(person)
  }
  if (portion.length) await insertPortion(portion)
  await seedSettlements(sources, today)
  await seedBooks(sources, { providers, hospitals, prices, persons: counts.persons, today })
  await inTransaction(sources.get('decision')!, (tx) => registerCpas(tx, mergedCentres(seedDay)))
  await query(sources.get('decision')!, "select setval('decision_number', greatest($1, 1))", [counter.decision])
  await query(sources.get('attestation')!, "select setval('attestation_serial', greatest($1, 1))", [
    counter.attestation,
  ])
  return counts
}

/** Whether the databases contain no demo data (no CPAS). */
export async function isDatabaseEmpty(sources: Sources): Promise<boolean> {
  const [found] = await query<{ found: boolean }>(sources.get('decision')!, 'select exists (select from cpas) as found')
  return !found?.found
}
