import fc from 'fast-check'
import { addDays, type Day, day } from '../../../shared/values/day'
import { findSharedDays, type RecordedDays } from './shared-days'

const first = day('2026-01-01')
const on = (offset: number): Day => addDays(first, offset)
const decision = (n: number, from: number, to: number, sharedSince: number | null = null): RecordedDays => ({
  id: String(n),
  createdAt: new Date(Date.UTC(2026, 0, 1, n)),
  validFrom: on(from),
  validTo: on(to),
  sharedSince: sharedSince === null ? null : on(sharedSince),
})
const summaryOf = (decisions: RecordedDays[]) =>
  findSharedDays(decisions).map(({ later, earlier, since }) => [later.id, earlier.id, since])

test.each([
  ['no common day', [decision(1, 0, 9), decision(2, 10, 19)], []],
  ['one common day', [decision(1, 0, 10), decision(2, 10, 19)], [['2', '1', on(10)]]],
  ['the later recorded decision begins first', [decision(2, 0, 19), decision(1, 10, 12)], [['2', '1', on(10)]]],
  ['equal days', [decision(2, 0, 9), decision(1, 0, 9)], [['2', '1', on(0)]]],
  ['an annulled decision has no day', [decision(1, 0, -1), decision(2, 0, 9)], []],
  [
    'the first of several common days counts',
    [decision(1, 10, 12), decision(2, 2, 4), decision(3, 0, 20)],
    [['3', '2', on(2)]],
  ],
  [
    'a decision that has to end before the common days does not keep them',
    [decision(1, 0, 9), decision(2, 5, 19), decision(3, 12, 30)],
    [['2', '1', on(5)]],
  ],
  ['days that are given up already are not found again', [decision(1, 0, 9), decision(2, 5, 19, 5)], []],
  [
    'days before those that are given up already',
    [decision(1, 10, 12), decision(2, 6, 19, 10), decision(0, 6, 7)],
    [['2', '0', on(6)]],
  ],
])('%s', (_, decisions, expected) => {
  expect(summaryOf(decisions)).toEqual(expected)
})

test('decisions of the same instant are ordered by their ids', () => {
  const [a, b] = [decision(1, 0, 9), { ...decision(1, 0, 9), id: '2' }]
  expect(summaryOf([b, a])).toEqual([['2', '1', on(0)]])
})

test('after each later decision has given up its days, no day belongs to two decisions (1,000 random persons)', () => {
  const days = fc.record({ from: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: -1, max: 30 }) })
  fc.assert(
    fc.property(fc.array(days, { maxLength: 7 }), (list) => {
      const decisions = list.map(({ from, length }, n) => decision(n, from, from + length))
      const shared = new Map(findSharedDays(decisions).map(({ later, since }) => [later, since]))
      const owners = new Map<string, number>()
      for (const one of decisions)
        for (let at = one.validFrom; at <= one.validTo && at < (shared.get(one) ?? '9999-12-31'); at = addDays(at, 1))
          owners.set(at, (owners.get(at) ?? 0) + 1)
      expect([...owners.values()].every((count) => count === 1)).toBe(true)
      // The first recorded decision keeps all of its days.
      if (decisions[0]) expect(shared.has(decisions[0])).toBe(false)
      // A day is given up only because an earlier decision keeps it.
      for (const { later, earlier, since } of findSharedDays(decisions)) {
        expect(earlier.createdAt.getTime()).toBeLessThan(later.createdAt.getTime())
        expect(
          earlier.validFrom <= since && since <= earlier.validTo && since < (shared.get(earlier) ?? '9999-12-31'),
        ).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})
