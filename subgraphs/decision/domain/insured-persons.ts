import type { InsuranceStatus } from '../../../shared/values/care-types'
import { addDays, type Day, day, earliest } from '../../../shared/values/day'
import { includes, intersection, type Period } from '../../../shared/values/period'

const BEFORE_ANY_RECORD = day('0001-01-01')

/**
 * The days on which a person is insured. The records are in the order of their first days. The first record also applies
 * before its first day, and each record applies until the next one begins.
 */
export function insuredDays(records: readonly { status: InsuranceStatus; period: Period }[]): Period[] {
  return records.flatMap(({ status, period }, i) => {
    if (status !== 'INSURED') return []
    const next = records[i + 1]
    return [{ from: i === 0 ? BEFORE_ANY_RECORD : period.from, to: next ? addDays(next.period.from, -1) : null }]
  })
}

/** The first day of a period on which the person is insured and MediPrima does not admit insured persons. Null: no such day. */
export function firstInsuredDay(insured: readonly Period[], within: Period, admittedFrom: Day | null): Day | null {
  const days = insured
    .flatMap((period) => intersection(period, within)?.from ?? [])
    .filter((first) => admittedFrom === null || first < admittedFrom)
  return days.length > 0 ? earliest(...days) : null
}

/** Whether the person is insured on a day. */
export const isInsuredOn = (records: Parameters<typeof insuredDays>[0], on: Day): boolean =>
  insuredDays(records).some((period) => includes(period, on))
