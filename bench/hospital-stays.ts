import { addDays, type Day } from '../shared/values/day'
import { decisionsCovering, numbersOf } from './covered-persons'
import type { BenchEnvironment } from './environment'
import { follow, LINES, SUBMIT, type Submission } from './follow-file'
import { partnerOf } from './http-clients'
import type { System } from './system'

/** The days of each stay. */
export const STAY_DAYS = 7
/** A round uses days of its own: a stay, and two days of ambulatory care after it, all before the days of the file of the practitioner. */
const DAYS_OF_ROUND = STAY_DAYS + 3
const DAY_OF_STAY = '768106'
const CONSULTATION = '102034'

/** Submits a file of a hospital, of which every third line is a stay, and follows it until the last line is checked. */
export async function submitStays(environment: BenchEnvironment, system: System, round: number, lastDay: Day) {
  const last = addDays(lastDay, -round * DAYS_OF_ROUND)
  const first = addDays(last, 1 - DAYS_OF_ROUND)
  const [[hospital], [specialist]] = await Promise.all([
    numbersOf(environment, 'HOSPITAL'),
    numbersOf(environment, 'SPECIALIST'),
  ])
  const period = { from: first, to: last }
  const persons = await decisionsCovering(environment, { careType: 'HOSPITALIZATION', provider: hospital!, ...period })
  const each = Math.ceil(LINES / Math.min(persons.length, Math.ceil(LINES / 3)))
  if (each > 3) throw new Error(`${persons.length} persons with hospital care are too few for ${LINES} lines`)
  const invoices = persons.slice(0, Math.ceil(LINES / 3)).map(({ niss }, i) => ({
    number: `stays-${round}-${i}`,
    niss,
    issuedOn: last,
    lines: [
      {
        code: DAY_OF_STAY,
        performedOn: first,
        performedUntil: addDays(first, STAY_DAYS - 1),
        quantity: STAY_DAYS - 1,
        claimed: '2400.00',
      },
      ...[last, addDays(last, -1)].map((performedOn) => ({
        code: CONSULTATION,
        performedOn,
        claimed: '20.00',
        performer: specialist,
      })),
    ].slice(0, LINES - i * 3),
  }))
  const sender = await partnerOf(system, `provider:${hospital}:staff`)
  const followed = await follow(environment, system, sender, async () => {
    const input = { reference: `bench-stays-${round}`, provider: hospital, invoices }
    const { submitInvoices } = await sender.ask<{ submitInvoices: Submission }>(SUBMIT, { input }, environment.today)
    return submitInvoices
  })
  return { ...followed, stayLines: invoices.length }
}
