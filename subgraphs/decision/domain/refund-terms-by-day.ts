import { addDays, type Day } from '../../../shared/values/day'
import { includes, type Period } from '../../../shared/values/period'
import type { DecisionContent, RefundTerms } from './decision-content'
import { type RefundRow, refundTermsOf } from './refund-terms'
import { inOrder, type RegisterRecords, situationOn, situationStarts } from './situation'

/** The parts of a version from which its refund terms follow, beside the registers. */
export type TermsContent = Pick<
  DecisionContent,
  'incomeLevel' | 'residenceInsCode' | 'housingOffered' | 'insuranceDelayGrounds'
>

/**
 * Everything that the refund terms of a day follow from: the registers say residence status, register, assigned municipality and
 * insurance of the day; income, municipality of residence, housing and grounds are those of the decision.
 */
export interface TermsSource {
  content: TermsContent
  person: RegisterRecords
  /** The table of refund codes of the council date. */
  rows: readonly RefundRow[]
  /** Months that an insurable person has to join a health insurance fund (rule DEC-INSURABLE-3-MONTHS). */
  insuranceMonths: number
}

/** The refund terms of the days of a period. */
export interface TermsPeriod {
  period: Period
  /** Null: none, because the person is insured. */
  terms: RefundTerms | null
}

/**
 * The refund terms of a day of care. Null: none, because the person is insured and the phase table does not admit insured persons
 * (`admitsInsured`), or no row of the refund table applies.
 */
export function refundTermsOn(
  { content, person, rows, insuranceMonths }: TermsSource,
  on: Day,
  admitsInsured = false,
): RefundTerms | null {
  const situation = situationOn(person, on, insuranceMonths)
  if (situation.insuranceStatus === 'INSURED' && !admitsInsured) return null
  const { insuranceDueBy } = situation
  return refundTermsOf(rows, {
    ...situation,
    incomeLevel: content.incomeLevel,
    residenceInsCode: content.residenceInsCode,
    housingOffered: content.housingOffered,
    withinDelayOrGrounds: insuranceDueBy === null || on <= insuranceDueBy || content.insuranceDelayGrounds !== null,
  })
}

/** The refund terms of all days of a period, in order and without a gap; neighbours differ. */
export function refundTermsWithin(source: TermsSource, within: Period, admitsInsured = false): TermsPeriod[] {
  const starts = inOrder(
    situationStarts(source.person, within).flatMap((start) => {
      const { insuranceDueBy } = situationOn(source.person, start, source.insuranceMonths)
      const afterDelay = insuranceDueBy && addDays(insuranceDueBy, 1)
      return afterDelay && afterDelay > start && includes(within, afterDelay) ? [start, afterDelay] : [start]
    }),
  )
  const periods: TermsPeriod[] = []
  for (const start of starts) {
    const terms = refundTermsOn(source, start, admitsInsured)
    const last = periods.at(-1)
    if (last && last.terms?.refundCode === terms?.refundCode) continue
    if (last) last.period = { from: last.period.from, to: addDays(start, -1) }
    periods.push({ period: { from: start, to: within.to }, terms })
  }
  return periods
}

/** The refund terms of all days of a period. `admittedFrom`: first day on which insured persons are admitted. Null: they are not. */
export function termsOfDays(source: TermsSource, within: Period, admittedFrom: Day | null): TermsPeriod[] {
  if (admittedFrom === null || (within.to !== null && within.to < admittedFrom))
    return refundTermsWithin(source, within)
  if (admittedFrom <= within.from) return refundTermsWithin(source, within, true)
  const before = refundTermsWithin(source, { from: within.from, to: addDays(admittedFrom, -1) })
  return [...before, ...refundTermsWithin(source, { from: admittedFrom, to: within.to }, true)]
}

/** The refund terms of the days that a commitment guarantees. Days on which the person is insured keep the terms of the days before. */
export function guaranteedTerms(source: TermsSource, guaranteed: Period, admitsInsured: boolean): TermsPeriod[] {
  let last: RefundTerms | null = null
  return refundTermsWithin(source, guaranteed, admitsInsured).map(({ period, terms }) => {
    last = terms ?? last
    return { period, terms: last }
  })
}
