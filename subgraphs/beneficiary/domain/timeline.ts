import { addDays, type Day } from '../../../shared/values/day'
import { includes, type Period } from '../../../shared/values/period'

/** A value with the days on which it holds. */
export type Dated<V> = V & { period: Period }

/** What orders facts: the day on which they take effect, then how they came, then when they were recorded. */
export interface Recorded {
  effectiveOn: Day
  source: 'REGISTRATION' | 'MUTATION'
  seq: number
}

/**
 * Facts in the order in which they take effect, whatever the order in which they arrived. On one day a mutation says more
 * than a registration, and what was recorded later corrects what was recorded before.
 */
export const sortByDate = <F extends Recorded>(facts: readonly F[]): F[] =>
  [...facts].sort((a, b) =>
    a.effectiveOn !== b.effectiveOn
      ? a.effectiveOn < b.effectiveOn
        ? -1
        : 1
      : a.source !== b.source
        ? a.source === 'REGISTRATION'
          ? -1
          : 1
        : a.seq - b.seq,
  )

const same = (a: object, b: object) => {
  const keys = Object.keys(a) as (keyof typeof a)[]
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}

/** The records that facts in order make: each holds until the day before the next; equal neighbours are one. */
export function records<V extends object>(facts: readonly { effectiveOn: Day; value: V }[]): Dated<V>[] {
  const starts: { from: Day; value: V }[] = []
  for (const { effectiveOn, value } of facts) {
    if (starts.at(-1)?.from === effectiveOn) starts.pop()
    const last = starts.at(-1)
    if (!last || !same(last.value, value)) starts.push({ from: effectiveOn, value })
  }
  return starts.map(({ from, value }, i) => {
    const next = starts[i + 1]
    return { ...value, period: { from, to: next ? addDays(next.from, -1) : null } }
  })
}

/** The record of a day, or undefined. */
export const on = <R extends { period: Period }>(list: readonly R[], when: Day): R | undefined =>
  list.find((record) => includes(record.period, when))
