import { type CareType, supportLevels } from '../../../shared/values/care-types'
import { addDays, type Day } from '../../../shared/values/day'
import { isSameProvider } from '../../../shared/values/inami-number'
import { intersection, isEmpty, type Period, without } from '../../../shared/values/period'
import { type Coverage, type DecisionContent, shareFor } from './decision-content'
import type { TermsPeriod } from './refund-terms-by-day'

/** A right that is wider or narrower than before on past days. */
export interface EntitlementChange {
  direction: 'WIDER' | 'NARROWER'
  /** Path of the input field. */
  path: string
  /** The right: the validity, the days of a coverage, or one of its terms. */
  right: string
  careType: CareType | null
  days: Period
}

const FIRST_DAY = '0001-01-01' as Day

/** The refund terms of both contents by day. Without it, the recorded terms of the first day apply to all days. */
export interface ComparedTerms {
  before: readonly TermsPeriod[]
  after: readonly TermsPeriod[]
}

const recordedTerms = ({ refundTerms }: DecisionContent): TermsPeriod[] => [
  { period: { from: FIRST_DAY, to: null }, terms: refundTerms },
]

/** Compares every right for the days before today. Coverages are matched by care type. */
export function compareEntitlements(
  before: DecisionContent,
  after: DecisionContent,
  today: Day,
  terms: ComparedTerms = { before: recordedTerms(before), after: recordedTerms(after) },
): EntitlementChange[] {
  const allPastDays: Period = { from: FIRST_DAY, to: addDays(today, -1) }
  const past = (period: Period) => (isEmpty(period) ? null : intersection(period, allPastDays))
  const result = compareDays(past(before.validity), past(after.validity), 'validity', 'validity', null)
  for (const old of before.coverages) {
    const index = after.coverages.findIndex((coverage) => coverage.careType === old.careType)
    const now = after.coverages[index]
    const path = now ? `coverages.${index}.period` : 'coverages'
    result.push(
      ...compareDays(past(old.period), now ? past(now.period) : null, path, 'period', old.careType, now !== undefined),
    )
    const common = now && intersection(old.period, now.period)
    const days = common && past(common)
    if (now && days) {
      result.push(...compareTerms(old, now, `coverages.${index}`, days))
      result.push(...compareStateShares(old.careType, terms, days, determinantChanged(before, after)))
    }
  }
  after.coverages.forEach((coverage, i) => {
    if (before.coverages.some((old) => old.careType === coverage.careType)) return
    result.push(...compareDays(null, past(coverage.period), `coverages.${i}.period`, 'period', coverage.careType))
  })
  return result
}

function compareDays(
  before: Period | null,
  after: Period | null,
  path: string,
  right: string,
  careType: CareType | null,
  pointsAtBound = true,
): EntitlementChange[] {
  const pathOf = (lost: Period, kept: Period | null) =>
    pointsAtBound ? `${path}.${kept && lost.from > kept.from ? 'to' : 'from'}` : path
  const removed = before ? (after ? without(before, after) : [before]) : []
  const added = after ? (before ? without(after, before) : [after]) : []
  return [
    ...removed.map(
      (days): EntitlementChange => ({ direction: 'NARROWER', path: pathOf(days, after), right, careType, days }),
    ),
    ...added.map(
      (days): EntitlementChange => ({ direction: 'WIDER', path: pathOf(days, before), right, careType, days }),
    ),
  ]
}

type Comparison = (old: Coverage, now: Coverage) => { more: boolean; less: boolean }
const byRank = (old: number, now: number) => ({ more: now > old, less: now < old })
const level = (value: Coverage['insurancePart']) => supportLevels.indexOf(value)
// Without a maximum the right is unlimited.
const maximum = (value: number | null) => value ?? Number.MAX_SAFE_INTEGER
// An empty list restricts nothing; otherwise its members count.
const isEqual = (a: string, b: string) => a === b
const byList = (old: readonly string[], now: readonly string[], isSame = isEqual) => {
  const isIn = (names: readonly string[]) => (name: string) => names.some((other) => isSame(other, name))
  return {
    more: old.length > 0 && (now.length === 0 || !now.every(isIn(old))),
    less: now.length > 0 && (old.length === 0 || !old.every(isIn(now))),
  }
}
const byCondition = (old: boolean, now: boolean) => ({ more: old && !now, less: !old && now })
const bothPartial = (a: Coverage['patientPart'], b: Coverage['patientPart']) => a === 'PARTIAL' && b === 'PARTIAL'
const unchanged = { more: false, less: false }

const comparisons: Record<string, Comparison> = {
  insurancePart: (old, now) => byRank(level(old.insurancePart), level(now.insurancePart)),
  patientPart: (old, now) => byRank(level(old.patientPart), level(now.patientPart)),
  supplements: (old, now) => byRank(level(old.supplements), level(now.supplements)),
  patientPartMaxPerMonth: (old, now) =>
    bothPartial(old.patientPart, now.patientPart)
      ? byRank(maximum(old.patientPartMaxPerMonth), maximum(now.patientPartMaxPerMonth))
      : unchanged,
  supplementMax: (old, now) =>
    bothPartial(old.supplements, now.supplements)
      ? byRank(maximum(old.supplementMax), maximum(now.supplementMax))
      : unchanged,
  supplementTypes: (old, now) =>
    bothPartial(old.supplements, now.supplements) ? byList(old.supplementTypes, now.supplementTypes) : unchanged,
  // The number of an establishment has 8 or 11 digits.
  authorisedProviders: (old, now) => byList(old.authorisedProviders, now.authorisedProviders, isSameProvider),
  authorisedCompanies: (old, now) => byList(old.authorisedCompanies, now.authorisedCompanies),
  prescriptionRequired: (old, now) => byCondition(old.prescriptionRequired, now.prescriptionRequired),
  agreement: (old, now) => byCondition(old.agreement, now.agreement),
}

function compareTerms(old: Coverage, now: Coverage, path: string, days: Period): EntitlementChange[] {
  return Object.entries(comparisons).flatMap(([right, compare]) =>
    changesOf(compare(old, now), { path: `${path}.${right}`, right, careType: old.careType, days }),
  )
}

// The State's shares of the days, for each stretch of days on which neither side changes.
function compareStateShares(
  careType: CareType,
  { before, after }: ComparedTerms,
  days: Period,
  path: string,
): EntitlementChange[] {
  return before.flatMap((old) =>
    after.flatMap((now) => {
      const common = intersection(old.period, now.period)
      const shared = common && intersection(common, days)
      if (!shared || !old.terms || !now.terms) return []
      const [oldShare, newShare] = [shareFor(old.terms, careType), shareFor(now.terms, careType)]
      return (['insurancePart', 'patientPart'] as const).flatMap((part) =>
        changesOf(byRank(oldShare[part], newShare[part]), { path, right: `state.${part}`, careType, days: shared }),
      )
    }),
  )
}

const changesOf = (
  { more, less }: { more: boolean; less: boolean },
  change: Omit<EntitlementChange, 'direction'>,
): EntitlementChange[] => [
  ...(less ? [{ direction: 'NARROWER' as const, ...change }] : []),
  ...(more ? [{ direction: 'WIDER' as const, ...change }] : []),
]

// The input field that changed the State's share.
function determinantChanged(before: DecisionContent, after: DecisionContent): string {
  if (before.incomeLevel !== after.incomeLevel) return 'incomeLevel'
  if (before.residenceInsCode !== after.residenceInsCode) return 'residenceInsCode'
  if (before.housingOffered !== after.housingOffered) return 'housingOffered'
  if (before.insuranceDelayGrounds !== after.insuranceDelayGrounds) return 'insuranceDelayGrounds'
  return 'validity.from'
}
