import { type CareType, supportLevels } from '../../../shared/values/care-types'
import { addDays, type Day } from '../../../shared/values/day'
import { isSameProvider } from '../../../shared/values/inami-number'
import { intersection, isEmpty, type Period, without } from '../../../shared/values/period'
import { type Coverage, type DecisionContent, shareFor } from './decision-content'

/** A right that is wider or narrower than before on some days that are gone. */
export interface EntitlementChange {
  direction: 'WIDER' | 'NARROWER'
  /** Of the input. */
  path: string
  /** What differs: the validity, the days of a cover, or one of its terms. */
  right: string
  careType: CareType | null
  days: Period
}

/** Every right compared, day by day, for the days before today: covers by care type, never by position. */
export function compareEntitlements(before: DecisionContent, after: DecisionContent, today: Day): EntitlementChange[] {
  const gone: Period = { from: '0001-01-01' as Day, to: addDays(today, -1) }
  const past = (period: Period) => (isEmpty(period) ? null : intersection(period, gone))
  const result = daysCompared(past(before.validity), past(after.validity), 'validity', 'validity', null)
  for (const old of before.coverages) {
    const index = after.coverages.findIndex((cover) => cover.careType === old.careType)
    const now = after.coverages[index]
    const path = now ? `coverages.${index}.period` : 'coverages'
    result.push(
      ...daysCompared(past(old.period), now ? past(now.period) : null, path, 'period', old.careType, now !== undefined),
    )
    const common = now && intersection(old.period, now.period)
    const days = common && past(common)
    if (now && days) result.push(...termsCompared(old, now, before, after, `coverages.${index}`, days))
  }
  after.coverages.forEach((cover, i) => {
    if (before.coverages.some((old) => old.careType === cover.careType)) return
    result.push(...daysCompared(null, past(cover.period), `coverages.${i}.period`, 'period', cover.careType))
  })
  return result
}

function daysCompared(
  before: Period | null,
  after: Period | null,
  path: string,
  right: string,
  careType: CareType | null,
  withSide = true,
): EntitlementChange[] {
  const side = (lost: Period, kept: Period | null) =>
    withSide ? `${path}.${kept && lost.from > kept.from ? 'to' : 'from'}` : path
  const lost = before ? (after ? without(before, after) : [before]) : []
  const won = after ? (before ? without(after, before) : [after]) : []
  return [
    ...lost.map(
      (days): EntitlementChange => ({ direction: 'NARROWER', path: side(days, after), right, careType, days }),
    ),
    ...won.map((days): EntitlementChange => ({ direction: 'WIDER', path: side(days, before), right, careType, days })),
  ]
}

// Positive: more than before. Zero: as before.
type Comparison = (old: Coverage, now: Coverage) => { more: boolean; less: boolean }
const byRank = (old: number, now: number) => ({ more: now > old, less: now < old })
const level = (value: Coverage['insurancePart']) => supportLevels.indexOf(value)
// No maximum is the widest.
const maximum = (value: number | null) => value ?? Number.MAX_SAFE_INTEGER
// No list is the widest; otherwise what it names counts.
const isEqual = (one: string, other: string) => one === other
const list = (old: readonly string[], now: readonly string[], isSame = isEqual) => {
  const isIn = (names: readonly string[]) => (one: string) => names.some((name) => isSame(name, one))
  return {
    more: old.length > 0 && (now.length === 0 || !now.every(isIn(old))),
    less: now.length > 0 && (old.length === 0 || !old.every(isIn(now))),
  }
}
const condition = (old: boolean, now: boolean) => ({ more: old && !now, less: !old && now })
const bothPartial = (a: Coverage['patientPart'], b: Coverage['patientPart']) => a === 'PARTIAL' && b === 'PARTIAL'
const nothing = { more: false, less: false }

const comparisons: Record<string, Comparison> = {
  insurancePart: (old, now) => byRank(level(old.insurancePart), level(now.insurancePart)),
  patientPart: (old, now) => byRank(level(old.patientPart), level(now.patientPart)),
  supplements: (old, now) => byRank(level(old.supplements), level(now.supplements)),
  patientPartMaxPerMonth: (old, now) =>
    bothPartial(old.patientPart, now.patientPart)
      ? byRank(maximum(old.patientPartMaxPerMonth), maximum(now.patientPartMaxPerMonth))
      : nothing,
  supplementMax: (old, now) =>
    bothPartial(old.supplements, now.supplements)
      ? byRank(maximum(old.supplementMax), maximum(now.supplementMax))
      : nothing,
  supplementTypes: (old, now) =>
    bothPartial(old.supplements, now.supplements) ? list(old.supplementTypes, now.supplementTypes) : nothing,
  // An establishment may be named by 8 digits or by 11.
  authorisedProviders: (old, now) => list(old.authorisedProviders, now.authorisedProviders, isSameProvider),
  authorisedCompanies: (old, now) => list(old.authorisedCompanies, now.authorisedCompanies),
  prescriptionRequired: (old, now) => condition(old.prescriptionRequired, now.prescriptionRequired),
  agreement: (old, now) => condition(old.agreement, now.agreement),
}

function termsCompared(
  old: Coverage,
  now: Coverage,
  before: DecisionContent,
  after: DecisionContent,
  path: string,
  days: Period,
): EntitlementChange[] {
  const { careType } = old
  const result: EntitlementChange[] = []
  const add = (right: string, at: string, { more, less }: { more: boolean; less: boolean }) => {
    if (less) result.push({ direction: 'NARROWER', path: at, right, careType, days })
    if (more) result.push({ direction: 'WIDER', path: at, right, careType, days })
  }
  for (const [right, compare] of Object.entries(comparisons)) add(right, `${path}.${right}`, compare(old, now))
  if (before.refundTerms && after.refundTerms) {
    const [was, is] = [shareFor(before.refundTerms, careType), shareFor(after.refundTerms, careType)]
    const at = determinantChanged(before, after)
    add('state.insurancePart', at, byRank(was.insurancePart, is.insurancePart))
    add('state.patientPart', at, byRank(was.patientPart, is.patientPart))
  }
  return result
}

// Which input moved the State's share.
function determinantChanged(before: DecisionContent, after: DecisionContent): string {
  if (before.incomeLevel !== after.incomeLevel) return 'incomeLevel'
  if (before.residenceInsCode !== after.residenceInsCode) return 'residenceInsCode'
  if (before.housingOffered !== after.housingOffered) return 'housingOffered'
  if (before.insuranceDelayGrounds !== after.insuranceDelayGrounds) return 'insuranceDelayGrounds'
  return 'validity.from'
}
