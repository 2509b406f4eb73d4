import { addDays, type Day } from '../../../shared/values/day'
import { includes, type Period } from '../../../shared/values/period'

/** A value with the period in which it applies. */
export type Dated<V> = V & { period: Period }

/** The order of events: by the day on which they take effect, then by their source, then by the order of recording. */
export interface Recorded {
  effectiveOn: Day
  source: 'REGISTRATION' | 'MUTATION'
  seq: number
}

/**
 * Sorts events by the day on which they take effect, whatever the order in which they arrived. On the same day a mutation
 * overrides a registration, and a later event corrects an earlier one.
 */
export const sortByDate = <E extends Recorded>(events: readonly E[]): E[] =>
  [...events].sort((a, b) =>
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

const isEqual = (a: object, b: object) => {
  const keys = Object.keys(a) as (keyof typeof a)[]
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}

/** The records of sorted events: each applies until the day before the next one; equal neighbours are one record. */
export function toRecords<V extends object>(events: readonly { effectiveOn: Day; value: V }[]): Dated<V>[] {
  const starts: { from: Day; value: V }[] = []
  for (const { effectiveOn, value } of events) {
    if (starts.at(-1)?.from === effectiveOn) starts.pop()
    const last = starts.at(-1)
    if (!last || !isEqual(last.value, value)) starts.push({ from: effectiveOn, value })
  }
  return starts.map(({ from, value }, i) => {
    const next = starts[i + 1]
    return { ...value, period: { from, to: next ? addDays(next.from, -1) : null } }
  })
}

/** The record that applies on a day; undefined if there is none. */
export const recordOn = <R extends { period: Period }>(list: readonly R[], when: Day): R | undefined =>
  list.find((record) => includes(record.period, when))
