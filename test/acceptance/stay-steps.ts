import { type Partner } from '../e2e-scenario/client'
import { coveredPerson, euro, hospitalCoverages, LEGAL, type LineInput, sendLines } from './care-fixtures'
import { type Fixtures, type UnusedNissNumbers } from './fixtures'
import { TARIFY } from './operations'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

/** The code of a day of stay. */
export const DAY_OF_STAY = '768106'
const DAY_PRICE = `query ($provider: InamiNumber) { nomenclatureItem(code: "${DAY_OF_STAY}") { byDay maxPerDay
  tariff(on: "2026-02-01", provider: $provider) { honorarium insurancePart patientPart } } }`

/** The price of a day, in cents. */
export interface DayPrice {
  honorarium: number
  insurancePart: number
  patientPart: number
}
export interface Stay {
  performedOn: string
  performedUntil?: string
  quantity: number
}
export const stay = (performedOn: string, performedUntil: string, quantity: number): Stay => ({
  performedOn,
  performedUntil,
  quantity,
})
const factOf = ({ facts }: any, name: string) => facts.find((one: any) => one.name === name)?.value
/** The outcome of a line and its findings: "COV-NOT-ACTIVE 2026-02-01 2", the day and the days before it. */
export const found = ({ outcome, findings }: any): string[] => [
  outcome,
  ...findings.map((one: any) =>
    [one.rule, factOf(one, 'day'), factOf(one, 'daysCovered')].filter((value) => value !== undefined).join(' '),
  ),
]

/** A hospital that invoices: the one of the test file, or another one. */
export interface Hospital {
  partner: Partner
  number: string
}

/** Steps of the tests about hospital stays. */
export function staySteps(fixtures: Fixtures, unusedNiss: UnusedNissNumbers) {
  const ownHospital = (): Hospital => ({ partner: fixtures.hospital, number: fixtures.hospitalNumber })
  /** The price of a day in a hospital; the general one for a hospital without a price of its own. */
  async function dayPrice(provider: string | null = null): Promise<DayPrice & { byDay: boolean; maxPerDay: number }> {
    const { nomenclatureItem } = await fixtures.hospital.ask<any>(DAY_PRICE, { provider })
    const { tariff, byDay, maxPerDay } = nomenclatureItem
    const inCents = (name: string) => Number(tariff[name].replace('.', ''))
    return {
      byDay,
      maxPerDay,
      honorarium: inCents('honorarium'),
      insurancePart: inCents('insurancePart'),
      patientPart: inCents('patientPart'),
    }
  }
  /** A person with legal stay, and a decision on hospital care from 1 January to 31 August 2026. */
  const hospitalPerson = (more: Record<string, any> = {}, person: object = LEGAL) =>
    coveredPerson(fixtures.cpas, unusedNiss.bis(), { coverages: hospitalCoverages(), ...more }, person)
  /** A line as tarification and as a JSON file evaluate it. */
  async function quoteAndSendLine(niss: string, line: LineInput & { performedUntil?: string }, options: any = {}) {
    const { on = '2026-03-12', commitmentNumber, hospital = ownHospital() } = options
    const { performedOn, claimed, ...more } = line
    const input = {
      niss,
      provider: hospital.number,
      performedOn,
      commitmentNumber,
      lines: [{ ...more, honorarium: claimed }],
    }
    const { tarify } = await hospital.partner.ask(TARIFY, { input }, on)
    const commitment = commitmentNumber ? { commitmentNumber } : {}
    const [sent] = await sendLines(hospital.partner, hospital.number, niss, [line], { on, ...commitment })
    return { quoted: tarify.lines[0], sent }
  }
  /** A stay, claimed at its price, as tarification and as a JSON file evaluate it. */
  async function quoteAndSendStay(niss: string, days: Stay, options: any = {}) {
    const { honorarium } = options.price ?? (await dayPrice())
    const claimed = euro(honorarium * days.quantity)
    return quoteAndSendLine(niss, { code: DAY_OF_STAY, ...days, claimed, performer: null }, options)
  }
  return { dayPrice, hospitalPerson, quoteAndSendLine, quoteAndSendStay }
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
