import { addDays, type Day, daysBetween } from '../../../shared/values/day'

/** Consecutive days, both ends included. */
export interface Days {
  from: Day
  to: Day
}

/** Care as a line claims it. */
export interface CareOverDays {
  performedOn: Day
  /** Last day of care over several days; null: care of one day. */
  performedUntil: Day | null
  quantity: number
}

/** The days of the care. If the last day is before the first one, which TAR-PERIOD refuses, the first day. */
export const daysOfCare = ({
  performedOn,
  performedUntil,
}: Pick<CareOverDays, 'performedOn' | 'performedUntil'>): Days => ({
  from: performedOn,
  to: performedUntil !== null && performedUntil > performedOn ? performedUntil : performedOn,
})

/** The number of days. */
export const countDays = ({ from, to }: Days): number => daysBetween(from, to) + 1

/** Whether the two have a day in common. */
export const shareDay = (a: Days, b: Days): boolean => a.from <= b.to && b.from <= a.to

/** The first day that both have; null if there is none. */
export const firstSharedDay = (a: Days, b: Days): Day | null =>
  shareDay(a, b) ? (a.from >= b.from ? a.from : b.from) : null

/** The days that begin at each of `starts`, without a gap, up to the last day. */
export const stretchesFrom = (starts: readonly Day[], last: Day): Days[] =>
  starts.map((from, i) => ({ from, to: starts[i + 1] ? addDays(starts[i + 1]!, -1) : last }))

/** The first day and those of `changes` that lie in the days after it, in order, each once. */
export const startsWithin = ({ from, to }: Days, changes: readonly Day[]): Day[] => [
  from,
  ...[...new Set(changes.filter((change) => change > from && change <= to))].sort(),
]

/** The days that have units. */
export interface UnitPlacement extends Days {
  /** EACH_DAY: `count` units on each of the days; ANY_DAY: `count` units in all, on days that are not known. */
  kind: 'EACH_DAY' | 'ANY_DAY'
  count: number
}

/**
 * The days on which the units of care lie: one on each day if there are as many units as days; fewer units of a code billed by day on
 * the first days, because the day of discharge is not billed; otherwise on unknown days.
 */
export function placeUnits(care: CareOverDays, byDay: boolean): UnitPlacement {
  const days = daysOfCare(care)
  const count = countDays(days)
  const { quantity } = care
  if (count === 1) return { kind: 'EACH_DAY', ...days, count: quantity }
  if (quantity === count) return { kind: 'EACH_DAY', ...days, count: 1 }
  if (byDay && quantity < count)
    return { kind: 'EACH_DAY', from: days.from, to: addDays(days.from, quantity - 1), count: 1 }
  return { kind: 'ANY_DAY', ...days, count: quantity }
}

/** The days whose tariff and terms apply, with the units of each: those with units, or the first day if these are not known. */
export function pricedDays(care: CareOverDays, byDay: boolean): Days & { unitsPerDay: number } {
  const { kind, from, to, count } = placeUnits(care, byDay)
  return { from, to: kind === 'EACH_DAY' ? to : from, unitsPerDay: count }
}
