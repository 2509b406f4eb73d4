import fc from 'fast-check'
import { addDays, type Day, day, daysBetween } from './day'
import { covers, includes, intersection, isEmpty, merged, overlaps, type Period, period, without } from './period'

// The oracle: periods as sets of the days of one month and a half; what is open reaches the last of them.
const START = day('2026-01-20')
const LENGTH = 40
const dayAt = (n: number): Day => addDays(START, n)
const all = Array.from({ length: LENGTH }, (_, i) => dayAt(i))
const setOf = ({ from, to }: Period) => new Set(all.filter((one) => from <= one && (to === null || one <= to)))
const setOfAll = (list: readonly Period[]) => new Set(list.flatMap((one) => [...setOf(one)]))
const aPeriod = fc
  .tuple(fc.integer({ min: 0, max: LENGTH - 2 }), fc.option(fc.integer({ min: 0, max: LENGTH }), { freq: 4 }))
  .map(([from, length]) => period(dayAt(from), length === null ? null : dayAt(Math.min(from + length, LENGTH - 2))))
const sorted = (days: Iterable<Day>) => [...days].sort()
const many = { numRuns: 1_000 }

describe('periods (both ends included)', () => {
  test('includes, covers, overlaps and intersection agree with sets of days', () => {
    fc.assert(
      fc.property(aPeriod, aPeriod, fc.integer({ min: 0, max: LENGTH - 1 }), (a, b, n) => {
        const [first, second] = [setOf(a), setOf(b)]
        const common = sorted([...first].filter((one) => second.has(one)))
        expect(includes(a, dayAt(n))).toBe(first.has(dayAt(n)))
        expect(overlaps(a, b)).toBe(common.length > 0)
        expect(covers(a, b)).toBe([...second].every((one) => first.has(one)) && (b.to !== null || a.to === null))
        const shared = intersection(a, b)
        expect(shared ? sorted(setOf(shared)) : []).toEqual(common)
        if (shared) expect(shared.to === null).toBe(a.to === null && b.to === null)
      }),
      many,
    )
  })

  test('without() keeps the days of the first period and none of the second', () => {
    fc.assert(
      fc.property(aPeriod, aPeriod, (a, b) => {
        const second = setOf(b)
        const left = without(a, b)
        expect(sorted(setOfAll(left))).toEqual(sorted([...setOf(a)].filter((one) => !second.has(one))))
        expect(left.every((one) => !isEmpty(one))).toBe(true)
        expect(left.length).toBeLessThanOrEqual(2)
      }),
      many,
    )
  })

  test('merged() keeps the days, in order, with a gap between any two periods', () => {
    fc.assert(
      fc.property(fc.array(aPeriod, { maxLength: 6 }), (list) => {
        const before = structuredClone(list)
        const result = merged(list)
        expect(list).toEqual(before)
        expect(sorted(setOfAll(result))).toEqual(sorted(setOfAll(list)))
        result.forEach((one, i) => {
          const next = result[i + 1]
          if (next) expect(daysBetween(one.to!, next.from)).toBeGreaterThan(1)
        })
      }),
      many,
    )
  })

  test('a period that ends before it begins is empty and is dropped', () => {
    const empty = period(day('2026-02-02'), day('2026-02-01'))
    expect(isEmpty(empty)).toBe(true)
    expect(isEmpty(period(day('2026-02-01'), day('2026-02-01')))).toBe(false)
    expect(isEmpty(period(day('2026-02-01'), null))).toBe(false)
    expect(merged([empty])).toEqual([])
  })

  test('an open end stays open in every operation', () => {
    const open = period(day('2026-02-01'), null)
    expect(intersection(open, period(day('2026-01-01'), null))).toEqual(open)
    expect(intersection(open, period(day('2026-01-01'), day('2026-01-31')))).toBeNull()
    expect(without(open, period(day('2026-02-10'), day('2026-02-19')))).toEqual([
      { from: '2026-02-01', to: '2026-02-09' },
      { from: '2026-02-20', to: null },
    ])
    expect(without(open, period(day('2026-02-10'), null))).toEqual([{ from: '2026-02-01', to: '2026-02-09' }])
    expect(merged([open, period(day('2026-03-01'), day('2026-03-02'))])).toEqual([open])
    expect(merged([period(day('2026-01-01'), day('2026-01-31')), open])).toEqual([{ from: '2026-01-01', to: null }])
    expect(includes(open, day('9999-12-31'))).toBe(true)
  })

  test('adjacent periods are merged, a day between them keeps them separate', () => {
    const january = period(day('2026-01-01'), day('2026-01-31'))
    expect(merged([period(day('2026-02-01'), day('2026-02-02')), january])).toEqual([
      { from: '2026-01-01', to: '2026-02-02' },
    ])
    expect(merged([period(day('2026-02-02'), day('2026-02-02')), january])).toHaveLength(2)
    expect(merged([january, january, period(day('2026-01-05'), day('2026-01-06'))])).toEqual([january])
  })
})
