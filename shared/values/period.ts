import { addDays, type Day, earliest, latest } from './day'

/** The days from `from` to `to`, both inclusive. `to` null: open. */
export interface Period {
  from: Day
  to: Day | null
}

const FOREVER = '9999-12-31' as Day
const end = (period: Period): Day => period.to ?? FOREVER

/** The period with these ends. */
export const period = (from: Day, to: Day | null): Period => ({ from, to })

/** Whether the day lies in the period. */
export const includes = (outer: Period, on: Day): boolean => outer.from <= on && on <= end(outer)

/** Whether every day of the inner period lies in the outer one. */
export const covers = (outer: Period, inner: Period): boolean => outer.from <= inner.from && end(inner) <= end(outer)

/** Whether the two have a day in common. */
export const overlaps = (a: Period, b: Period): boolean => a.from <= end(b) && b.from <= end(a)

/** Whether the period ends before it begins. */
export const isEmpty = (value: Period): boolean => end(value) < value.from

/** The days that both periods have; null if there are none. */
export function intersection(a: Period, b: Period): Period | null {
  if (!overlaps(a, b)) return null
  const to = earliest(end(a), end(b))
  return { from: latest(a.from, b.from), to: to === FOREVER ? null : to }
}

/** The days of the first period that are not in the second: no, one or two periods. */
export function without(a: Period, b: Period): Period[] {
  const common = intersection(a, b)
  if (!common) return [a]
  const rest: Period[] = []
  if (a.from < common.from) rest.push({ from: a.from, to: addDays(common.from, -1) })
  if (common.to !== null && common.to < end(a)) rest.push({ from: addDays(common.to, 1), to: a.to })
  return rest
}

/** The periods in order, with adjacent and overlapping ones merged. */
export function merged(periods: readonly Period[]): Period[] {
  const result: Period[] = []
  for (const next of [...periods]
    .filter((p) => !isEmpty(p))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = result.at(-1)
    if (last && (last.to === null || next.from <= addDays(last.to, 1))) {
      if (last.to !== null && end(next) > last.to) last.to = next.to
    } else result.push({ ...next })
  }
  return result
}
