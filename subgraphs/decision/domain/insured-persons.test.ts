import fc from 'fast-check'
import { insuranceStatuses } from '../../../shared/values/care-types'
import { addDays, day, daysBetween } from '../../../shared/values/day'
import { includes } from '../../../shared/values/period'
import { days } from '../testing/case.builder'
import { firstInsuredDay, insuredDays } from './insured-persons'

const record = (status: (typeof insuranceStatuses)[number], from: string, to: string | null) => ({
  status,
  period: days(from, to),
})

test.each<[string, ReturnType<typeof record>[], ReturnType<typeof days>[]]>([
  ['no records: no insured day', [], []],
  ['never insured: no insured day', [record('INSURABLE', '2026-01-01', null)], []],
  [
    'an affiliation with an end: its days',
    [
      record('NOT_INSURED_NOT_INSURABLE', '1980-01-01', '2026-01-31'),
      record('INSURED', '2026-02-01', '2026-03-31'),
      record('INSURABLE', '2026-04-01', null),
    ],
    [days('2026-02-01', '2026-03-31')],
  ],
  [
    'the first record also applies before its first day',
    [record('INSURED', '2026-02-01', null)],
    [days('0001-01-01', null)],
  ],
  [
    'a record applies until the next one begins',
    [
      record('INSURABLE', '2020-01-01', '2025-12-31'),
      record('INSURED', '2026-02-01', '2026-02-28'),
      record('INSURABLE', '2026-04-01', null),
    ],
    [days('2026-02-01', '2026-03-31')],
  ],
])('insuredDays: %s', (_, records, expected) => {
  expect(insuredDays(records)).toEqual(expected)
})

test('firstInsuredDay equals a search day by day (property)', () => {
  const first = day('2026-01-01')
  const span = fc.record({ from: fc.nat(60), length: fc.option(fc.nat(20)) })
  const periodOf = ({ from, length }: { from: number; length: number | null }) => ({
    from: addDays(first, from),
    to: length === null ? null : addDays(first, from + length),
  })
  fc.assert(
    fc.property(
      fc.array(span.map(periodOf), { maxLength: 4 }),
      fc.nat(60),
      fc.nat(40),
      fc.option(fc.nat(90).map((n) => addDays(first, n))),
      (insured, from, length, admittedFrom) => {
        const within = { from: addDays(first, from), to: addDays(first, from + length) }
        const everyDay = Array.from({ length: daysBetween(within.from, within.to) + 1 }, (_, i) =>
          addDays(within.from, i),
        )
        const found = everyDay.find(
          (on) => insured.some((period) => includes(period, on)) && (admittedFrom === null || on < admittedFrom),
        )
        expect(firstInsuredDay(insured, within, admittedFrom)).toBe(found ?? null)
      },
    ),
  )
})
