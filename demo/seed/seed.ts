import { analyzeTables } from '../../shared/database/analyze'
import { query } from '../../shared/database/prepared-statements'
import type { SubgraphDatabaseUrls } from '../../shared/database/subgraph-database'
import { inTransaction } from '../../shared/database/transaction'
import { addDays, type Day } from '../../shared/values/day'
import { attestationNumber } from '../../subgraphs/attestation/domain/attestation-number'
import { registerCpas } from '../../subgraphs/decision/imports/cpas/register-cpas'
import { provisionalRefundCodes } from '../../subgraphs/decision/imports/refund-codes/provisional-refund-codes'
import { replaceTariffs } from '../../subgraphs/invoice/imports/nomenclature/replace-nomenclature'
import { seedBooks } from './books'
import { demoMandates, insertMandates } from './books/mandates'
import type { DemoCare, NumberGenerators } from './care'
import { type DemoDecision, generateDecisions, HISTORY_DAYS } from './decisions'
import { demoHospitalPrices } from './hospital-prices'
import { insertAttestations } from './insert/attestations'
import { insertDecisions } from './insert/decisions'
import { insertInvoices } from './insert/invoices'
import { insertOlderCare } from './insert/older-care'
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
  /** At least about so many invoice lines: older care is added (insert/older-care.ts). Default 0: those of the last months. */
  lines?: number
  /** Where the tables are analyzed: before sums over all lines, which take hours without statistics, and at the end. */
  databases: readonly Omit<SubgraphDatabaseUrls, 'url'>[]
  /** The day of the seed. All events are before this day, so that no event is in the future. */
  today: Day
  seed?: number
  /** Called with the persons and lines that were written since the last call. */
  progress?: (more: { persons: number; lines: number }) => void
}

/** Number of rows created. */
export interface SeedCounts {
  persons: number
  decisions: number
  commitments: number
  attestations: number
  lines: number
}

interface Portion {
  persons: readonly DemoPerson[]
  decisions: DemoDecision[]
  care: DemoCare[]
}

const PORTION = 5000
// Share of possible visits, so that 2,000 persons give about 12,000 lines with those of hospital stays.
const VISIT_SHARE = 0.55

/** Generates demo data and copies them into the databases. The same seed and day give the same data. */
export async function seedDemo(
  sources: Sources,
  { beneficiaries, lines = 0, databases, today: seedDay, seed = 1996, progress }: SeedOptions,
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
  const generatePortion = (persons: readonly DemoPerson[]): Portion => {
    const decisions = persons.flatMap((person) => generateDecisions(random, person, today, refundCodes, nextDecision))
    const care = decisions.map((decision) =>
      generateCare(random, decision, { gps, hospitals, specialists }, prices, numberGenerators, today, VISIT_SHARE),
    )
    return { persons, decisions, care }
  }
  // Each subgraph has connections of its own: they write at the same time.
  const insertPortion = async ({ persons, decisions, care }: Portion) => {
    await Promise.all([
      insertPersons(sources, persons, decisions),
      insertDecisions(sources, decisions, care),
      insertAttestations(sources, care),
      insertInvoices(sources, random, care, today, () => ++counter.serial, counter.part++, mandates),
    ])
    counts.persons += persons.length
    counts.decisions += decisions.length
    let more = 0
    for (const one of care) {
      counts.commitments += one.commitments.length
      counts.attestations += one.attestations.length
      more += one.lines.length
    }
    counts.lines += more
    progress?.({ persons: persons.length, lines: more })
  }
  let portion: DemoPerson[] = []
  for (const person of generatePeople(random, beneficiaries, today)) {
    // A portion never splits a household: its first member is inserted before the others.
    if (portion.length >= PORTION && !person.householdOf) {
      await insertPortion(generatePortion(portion))
      portion = []
    }
    portion.push(person)
  }
  if (portion.length) await insertPortion(generatePortion(portion))
  const invoice = sources.get('invoice')!
  counts.lines += await insertOlderCare(invoice, lines, today, (more) => progress?.({ persons: 0, lines: more }))
  await analyzeTables(databases)
  await seedSettlements(sources, today)
  await seedBooks(sources, { providers, hospitals, prices, persons: counts.persons, today })
  await inTransaction(sources.get('decision')!, (tx) => registerCpas(tx, mergedCentres(seedDay)))
  await query(sources.get('decision')!, "select setval('decision_number', greatest($1, 1))", [counter.decision])
  await query(sources.get('attestation')!, "select setval('attestation_serial', greatest($1, 1))", [
    counter.attestation,
  ])
  await analyzeTables(databases)
  return counts
}

/** Whether the databases contain no demo data (no CPAS). */
export async function isDatabaseEmpty(sources: Sources): Promise<boolean> {
  const [found] = await query<{ found: boolean }>(sources.get('decision')!, 'select exists (select from cpas) as found')
  return !found?.found
}
