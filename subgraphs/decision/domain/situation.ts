import type { PersonFacts, SituationChange } from '../../../shared/inter-service/contracts'
import type { InsuranceStatus, Register, ResidenceStatus } from '../../../shared/values/care-types'
import { addDays, addMonths, type Day } from '../../../shared/values/day'
import { includes, type Period } from '../../../shared/values/period'

export type { SituationChange }

/** The records of the registers from which the situation of a person follows. */
export type RegisterRecords = Pick<PersonFacts, 'residences' | 'insurances'>

/** The situation of a person on a day, as the registers report it. */
export interface Situation {
  residenceStatus: ResidenceStatus
  /** Null: the registers have no residence record. */
  register: Register | null
  /** Asylum seekers: the municipality assigned to them (TI 207). Null: none is known. */
  allocationInsCode: string | null
  insuranceStatus: InsuranceStatus
  /** Insurable persons: last day to join a health insurance fund, inclusive. Null for other persons. */
  insuranceDueBy: Day | null
}

/** The situation on a day. `months`: time that an insurable person has to join a health insurance fund. */
export function situationOn({ residences, insurances }: RegisterRecords, on: Day, months: number): Situation {
  const residence = recordInForceOn(residences, on)
  const insurance = recordInForceOn(insurances, on)
  return {
    // Without a residence record, a person known by a BIS number counts as without legal stay (manual, questions and answers on BIS numbers).
    residenceStatus: residence?.status ?? 'ILLEGAL_STAY',
    register: residence?.register ?? null,
    allocationInsCode: residence?.allocationInsCode ?? null,
    insuranceStatus: insurance?.status ?? 'NOT_INSURED_NOT_INSURABLE',
    insuranceDueBy: insurance?.status === 'INSURABLE' ? addMonths(startOfRun(insurances, insurance), months) : null,
  }
}

/** The days of a period on which the situation can differ from that of the day before, the first day included, in order. */
export function situationStarts({ residences, insurances }: RegisterRecords, within: Period): Day[] {
  const starts = [...residences, ...insurances].flatMap(({ period: { from, to } }) =>
    to === null ? [from] : [from, addDays(to, 1)],
  )
  return [within.from, ...inOrder(starts.filter((start) => start > within.from && includes(within, start)))]
}

/** A situation with its days. */
export type SituationPeriod = Situation & { period: Period }

/** The situations of the days of a period, in order and without a gap; neighbours differ. */
export function situationsWithin(records: RegisterRecords, within: Period, months: number): SituationPeriod[] {
  const situations: SituationPeriod[] = []
  for (const start of situationStarts(records, within)) {
    const situation = situationOn(records, start, months)
    const last = situations.at(-1)
    if (last && isSame(last, situation)) continue
    if (last) last.period = { from: last.period.from, to: addDays(start, -1) }
    situations.push({ ...situation, period: { from: start, to: within.to } })
  }
  return situations
}

const isSame = (a: Situation, b: Situation): boolean =>
  a.residenceStatus === b.residenceStatus &&
  a.register === b.register &&
  a.allocationInsCode === b.allocationInsCode &&
  a.insuranceStatus === b.insuranceStatus &&
  a.insuranceDueBy === b.insuranceDueBy

/**
 * The last day to join a health insurance fund of a person who is insurable on some day; null: none. A person who is no longer
 * insurable before that day, and not insured either, need not join.
 */
export function firstDeadline(situations: readonly SituationPeriod[]): Day | null {
  const insurable = situations.filter(({ insuranceStatus, insuranceDueBy }, i) => {
    if (insuranceStatus !== 'INSURABLE' || insuranceDueBy === null) return false
    const next = situations.slice(i + 1).find((later) => later.insuranceStatus !== 'INSURABLE')
    const isWithdrawn = next?.insuranceStatus === 'NOT_INSURED_NOT_INSURABLE' && next.period.from <= insuranceDueBy
    return !isWithdrawn
  })
  return insurable[0]?.insuranceDueBy ?? null
}

/** The changes after a day, until a last day, inclusive; null: without an end. */
export const changesAfter = (changes: readonly SituationChange[], after: Day, until: Day | null): SituationChange[] =>
  changes.filter(({ effectiveOn }) => effectiveOn > after && (until === null || effectiveOn <= until))

/** Days in order, each once. */
export const inOrder = (days: readonly Day[]): Day[] => [...new Set(days)].sort()

// The record of the day; if there is none, the last record before it, or else the first one after it.
function recordInForceOn<T extends { period: Period }>(records: readonly T[], on: Day): T | undefined {
  return (
    records.find(({ period }) => includes(period, on)) ??
    records.filter(({ period }) => period.from <= on).at(-1) ??
    records[0]
  )
}

// The first day of an unbroken run of records with the same status.
function startOfRun(records: RegisterRecords['insurances'], record: RegisterRecords['insurances'][number]): Day {
  const before = records.find(
    ({ status, period }) =>
      status === record.status && period.to !== null && addDays(period.to, 1) === record.period.from,
  )
  return before ? startOfRun(records, before) : record.period.from
}
