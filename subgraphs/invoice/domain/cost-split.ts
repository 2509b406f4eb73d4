import { type Cents, cents, type PerMille, shareOf, sum, ZERO } from '../../../shared/values/cents'
import type { Month } from '../../../shared/values/day'
import type { Tariff } from './nomenclature'
import type { StatePercentages, SupportTerms } from './support-terms'

/** The shares of a line, in cents: claimed = state + cpas + patient + insurer. */
export interface CostSplit {
  claimed: Cents
  state: Cents
  cpas: Cents
  patient: Cents
  /** Borne by the person's own health insurance: the insurance part of care for an insured person. */
  insurer: Cents
  /** The part of the CPAS's share that counts for its monthly maximum. */
  cpasPatientPart: Cents
  /** The same by calendar month of the days of care. */
  cpasPatientPartByMonth: Readonly<Record<Month, Cents>>
}

/** The parts by month as they are stored: null for a line whose days with units are in one month. */
export const byMonthIfSeveral = (byMonth: CostSplit['cpasPatientPartByMonth']): Record<Month, Cents> | null =>
  Object.keys(byMonth).length > 1 ? byMonth : null

/** Units of a line on days with the same tariff and terms, in one calendar month. */
export interface PricedUnits {
  units: number
  month: Month
  tariff: Pick<Tariff, 'basis' | 'honorarium' | 'insurancePart' | 'patientPart'>
  state: StatePercentages
  terms: SupportTerms
  /** The person is insured on these days: the insurance part is the insurer's. Absent: not insured. */
  insured?: boolean
}

/** What the shares of a line are computed from. Amounts in cents. */
export interface Claim {
  /** In the order of the days; at least one. */
  pricedUnits: readonly PricedUnits[]
  /** Claimed for all quantities together. */
  claimed: Cents
  /** What the CPAS pays already of the patient's parts, by calendar month; a month that is absent has none. */
  usedByMonth: ReadonlyMap<Month, Cents>
}

/** The tariff of all units, in cents. */
export const tariffTotal = (pricedUnits: readonly Pick<PricedUnits, 'units' | 'tariff'>[]): Cents =>
  sum(pricedUnits.map(({ units, tariff }) => tariff.honorarium * units))

/**
 * Splits the cost of a line between the State, the CPAS, the patient and an insured person's insurer: the insurance part, the patient's
 * part, and supplements above the tariff. The State's shares of both parts and of all days are added up before they are rounded.
 */
export function splitCost({ pricedUnits, claimed, usedByMonth }: Claim): CostSplit {
  const withinTariff = Math.min(claimed, tariffTotal(pricedUnits))
  // A claim below the tariff is assigned to the insurance parts first, in the order of the days; the rest is the patient's part.
  const insuranceParts = assignInOrder(withinTariff, pricedUnits.map(insurancePartOf))
  const patientParts = assignInOrder(
    withinTariff - sum(insuranceParts),
    pricedUnits.map((priced) => priced.tariff.honorarium * priced.units - insurancePartOf(priced)),
  )
  const insurance = ofInsuranceParts(insuranceParts, pricedUnits)
  const patient = ofPatientParts(patientParts, pricedUnits, usedByMonth, insurance.exactState)
  // What is above the tariff belongs to no day: the terms of the first one apply.
  const supplements = ofSupplements(claimed - withinTariff, pricedUnits[0]!.terms)

  const byState = insurance.state + patient.state
  const byCpas = insurance.cpas + patient.cpas + supplements
  return {
    claimed,
    state: cents(byState),
    cpas: cents(byCpas),
    patient: cents(claimed - byState - byCpas - insurance.insurer),
    insurer: cents(insurance.insurer),
    cpasPatientPart: cents(patient.cpas),
    cpasPatientPartByMonth: patient.cpasByMonth,
  }
}

const insurancePartOf = ({ units, tariff: { basis, honorarium, insurancePart } }: PricedUnits): number =>
  (basis === 'CLAIMED_UP_TO' ? honorarium : insurancePart) * units

function assignInOrder(amount: number, limits: readonly number[]): number[] {
  let left = amount
  return limits.map((limit) => {
    const assigned = Math.min(left, limit)
    left -= assigned
    return assigned
  })
}

// The State's share of each amount, so that their sum is the sum of the exact shares, rounded half up once. `exactBefore`: the
// exact shares that are added up already, in thousandths of a cent.
function stateShares(amounts: readonly number[], perMille: readonly PerMille[], exactBefore = 0) {
  let exact = exactBefore
  let rounded: number = shareOf(exact, 1)
  const shares = amounts.map((amount, i) => {
    exact += amount * perMille[i]!
    const before = rounded
    rounded = shareOf(exact, 1)
    return rounded - before
  })
  return { shares, exact }
}

function ofInsuranceParts(amounts: readonly number[], pricedUnits: readonly PricedUnits[]) {
  const { shares, exact } = stateShares(
    amounts,
    pricedUnits.map(({ state, terms, insured }) =>
      insured || terms.insurancePart === 'NOTHING' ? 0 : state.insurancePart,
    ),
  )
  const restOfFull = amounts.map((amount, i) => {
    const { terms, insured } = pricedUnits[i]!
    return !insured && terms.insurancePart === 'FULL' ? amount - shares[i]! : 0
  })
  const byInsurer = amounts.filter((_, i) => pricedUnits[i]!.insured)
  return { state: sum(shares), exactState: exact, cpas: sum(restOfFull), insurer: sum(byInsurer) }
}

function ofPatientParts(
  amounts: readonly number[],
  pricedUnits: readonly PricedUnits[],
  usedByMonth: Claim['usedByMonth'],
  exactStateBefore: number,
) {
  const { shares } = stateShares(
    amounts,
    pricedUnits.map(({ state, terms }) => (terms.patientPart === 'NOTHING' ? 0 : state.patientPart)),
    exactStateBefore,
  )
  const cpasByMonth: Record<Month, Cents> = {}
  pricedUnits.forEach(({ terms, month }, i) => {
    const rest = amounts[i]! - shares[i]!
    const soFar = cpasByMonth[month] ?? ZERO
    cpasByMonth[month] = cents(soFar + cpasPart(rest, terms, (usedByMonth.get(month) ?? 0) + soFar))
  })
  return { state: sum(shares), cpas: sum(Object.values(cpasByMonth)), cpasByMonth }
}

function cpasPart(rest: number, { patientPart, patientPartMaxPerMonth }: SupportTerms, used: number): number {
  if (patientPart === 'NOTHING') return 0
  if (patientPart === 'FULL' || patientPartMaxPerMonth === null) return rest
  return Math.min(rest, Math.max(0, patientPartMaxPerMonth - used))
}

/** Whether the CPAS pays supplements: only on the two hospital coverages. */
export const allowsSupplements = (terms: Pick<SupportTerms, 'careType' | 'supplements'>): boolean =>
  (terms.careType === 'HOSPITALIZATION' || terms.careType === 'AMBULATORY_HOSPITAL_CARE') &&
  terms.supplements !== 'NOTHING'

function ofSupplements(amount: number, terms: SupportTerms): number {
  if (!allowsSupplements(terms)) return 0
  return terms.supplements === 'PARTIAL' && terms.supplementMax !== null
    ? Math.min(amount, terms.supplementMax)
    : amount
}
