import { describe, expect, test } from '@jest/globals'
import { addDays, type Day, day } from '../../../shared/values/day'
import type { AcceptedCare } from '../domain/accepted-care'
import type { LineCase } from '../rules/line-case'
import { acceptedCareOf, lineCaseOf } from '../testing/line-case.builder'
import { dayPrice, days, found, ofStays, stayOf } from '../testing/stay-case.builder'
import { evaluateLine } from './evaluate-line'

describe('INV-STAY-OVERLAP', () => {
  const stayIn = (from: string, to: string, more: Partial<AcceptedCare> = {}) =>
    acceptedCareOf({
      code: '768106',
      careType: 'HOSPITALIZATION',
      provider: '72000328000',
      performedOn: day(from),
      performedUntil: from === to ? null : day(to),
      quantity: 1,
      stay: days(from, to),
      ...more,
    })
  const at = (from: string, to: string, acceptedCare: AcceptedCare[], more: Partial<LineCase> = {}) =>
    stayOf(to, {
      performedOn: day(from),
      performedUntil: from === to ? null : day(to),
      stay: days(from, to),
      quantity: 1,
      acceptedCare,
      ...more,
    })
  const gpOn = (on: string, more: Partial<AcceptedCare> = {}) => acceptedCareOf({ performedOn: day(on), ...more })
  test.each<[string, LineCase, string[]]>([
    [
      'two stays with common days',
      at('2026-03-05', '2026-03-09', [stayIn('2026-03-01', '2026-03-06')]),
      ['2026-03-05 0'],
    ],
    [
      'the last day of a stay may be the first of the next',
      at('2026-03-06', '2026-03-09', [stayIn('2026-03-01', '2026-03-06')]),
      [],
    ],
    [
      'the first day of a stay may be the last of another',
      at('2026-03-01', '2026-03-06', [stayIn('2026-03-06', '2026-03-09')]),
      [],
    ],
    ['a stay within another one', at('2026-03-03', '2026-03-03', [stayIn('2026-03-01', '2026-03-06')]), ['']],
    ['a stay of one day before another one', at('2026-03-01', '2026-03-01', [stayIn('2026-03-01', '2026-03-06')]), []],
    ['a stay of one day after another one', at('2026-03-06', '2026-03-06', [stayIn('2026-03-01', '2026-03-06')]), []],
    ['two stays of the same single day', at('2026-03-06', '2026-03-06', [stayIn('2026-03-06', '2026-03-06')]), ['']],
    ['the same two days', at('2026-03-05', '2026-03-06', [stayIn('2026-03-05', '2026-03-06')]), ['2026-03-05 0']],
    [
      'lines of one invoice are one stay',
      at('2026-03-06', '2026-03-09', [stayIn('2026-03-01', '2026-03-07', { invoiceId: 'INVOICE' })]),
      [],
    ],
    [
      'a day between two lines of one stay is not its last one',
      at('2026-03-05', '2026-03-05', [stayIn('2026-03-01', '2026-03-05', { stay: days('2026-03-01', '2026-03-09') })]),
      [''],
    ],
    [
      'ambulatory care that is accepted within the stay',
      at('2026-03-01', '2026-03-06', [gpOn('2026-03-04')]),
      ['2026-03-04 3'],
    ],
    ['on the day of admission', at('2026-03-01', '2026-03-06', [gpOn('2026-03-01')]), []],
    ['on the day of discharge', at('2026-03-01', '2026-03-06', [gpOn('2026-03-06')]), []],
    ['care of another type', at('2026-03-01', '2026-03-06', [gpOn('2026-03-04', { careType: 'PARAMEDICAL' })]), []],
    [
      'ambulatory care in the invoice of the stay',
      at('2026-03-01', '2026-03-06', [gpOn('2026-03-04', { invoiceId: 'INVOICE' })]),
      [],
    ],
  ])('%s', (_, line, expected) => {
    const overlaps = ofStays(line)
    expect(overlaps).toEqual(expected.map((one) => `INV-STAY-OVERLAP ${one}`.trim()))
  })

  test.each([
    ['within an accepted stay is refused', '2026-03-10', ['INV-STAY-OVERLAP']],
    ['on its first day is accepted', '2026-03-05', []],
    ['on its last day is accepted', '2026-03-15', []],
    ['on the day before it is accepted', '2026-03-04', []],
  ])('ambulatory care %s', (_, on, expected) => {
    const line = lineCaseOf({
      performedOn: day(on),
      acceptedCare: [stayIn('2026-03-05', '2026-03-15')],
      receivedOn: day('2026-03-20'),
    })
    expect(found(line)).toEqual(expected)
  })

  test('ambulatory care over days is refused on the first day between admission and discharge', () => {
    const series = lineCaseOf({
      performedOn: day('2026-03-05'),
      performedUntil: day('2026-03-20'),
      quantity: 2,
      receivedOn: day('2026-04-01'),
      acceptedCare: [stayIn('2026-03-08', '2026-03-15')],
    })
    expect(found(series)).toEqual(['INV-STAY-OVERLAP 2026-03-09 4'])
    expect(found({ ...series, acceptedCare: [stayIn('2026-03-08', '2026-03-09')] })).toEqual([])
  })
})

describe('INV-LINE-DUPLICATE, TAR-QUANTITY and TAR-NOT-WITH', () => {
  const shared = (last: Day, more: Partial<AcceptedCare> = {}) =>
    acceptedCareOf({
      code: '768106',
      careType: 'HOSPITALIZATION',
      provider: '71000436000',
      performedOn: addDays(last, -4),
      performedUntil: last,
      quantity: 5,
      stay: { from: addDays(last, -4), to: last },
      ...more,
    })
  test('a stay of another invoice is no duplicate, and the day that two stays share has no maximum', () =>
    expect(found(stayOf('2026-03-10', { acceptedCare: [shared(day('2026-03-01'))] }))).toEqual([]))
  test('two lines of one invoice for a common day are duplicates, and have too many units', () => {
    const acceptedCare = [shared(day('2026-03-01'), { invoiceId: 'INVOICE', inSameFile: true })]
    expect(found(stayOf('2026-03-10', { acceptedCare }))).toEqual([
      'TAR-QUANTITY 2026-03-01 0',
      'INV-LINE-DUPLICATE 2026-03-01 0',
    ])
  })
  test('an overlap has too many units on the common day', () =>
    expect(found(stayOf('2026-03-10', { acceptedCare: [shared(day('2026-03-03'))] }))).toEqual([
      'TAR-QUANTITY 2026-03-01 0',
      'INV-STAY-OVERLAP 2026-03-01 0',
    ]))
  test('the same care on a day within care over several days is a duplicate', () => {
    const acceptedCare = [acceptedCareOf({ performedOn: day('2026-03-05'), performedUntil: day('2026-03-20') })]
    expect(found(lineCaseOf({ acceptedCare }))).toEqual(['INV-LINE-DUPLICATE'])
    expect(found(lineCaseOf({ acceptedCare, performedOn: day('2026-03-04') }))).toEqual([])
  })
  test('TAR-QUANTITY counts the units of other providers', () => {
    const item = { ...lineCaseOf().item!, maxPerDay: 3 }
    const acceptedCare = [acceptedCareOf({ provider: '10003767004', quantity: 2 })]
    expect(found(lineCaseOf({ item, acceptedCare }))).toEqual([])
    expect(found(lineCaseOf({ item, acceptedCare, quantity: 2 }))).toEqual(['TAR-QUANTITY'])
  })
  test('TAR-QUANTITY says which day has too many units, or from which day on several days have', () => {
    const item = { ...lineCaseOf().item!, maxPerDay: 2 }
    const messageOf = (line: LineCase) =>
      evaluateLine(line).verdict.findings.find(({ rule }) => rule === 'TAR-QUANTITY')?.message.EN
    expect(messageOf(lineCaseOf({ item, quantity: 3 }))).toBe(
      'The code 101076 may have 2 units on 10/03/2026; with what is already accepted there are 3. Lower the quantity, or leave the line out.',
    )
    const series = lineCaseOf({ item, performedUntil: day('2026-03-12'), quantity: 7 })
    expect(messageOf(series)).toMatch(/^The code 101076 may have 6 units from 10\/03\/2026 on; .* there are 7\./)
  })
  test('TAR-QUANTITY distributes units on unknown days over their period', () => {
    const item = { ...lineCaseOf().item!, maxPerDay: 1 }
    const other = { provider: '10003767004' }
    const series = acceptedCareOf({
      ...other,
      performedOn: day('2026-03-08'),
      performedUntil: day('2026-03-11'),
      quantity: 3,
    })
    expect(found(lineCaseOf({ item, acceptedCare: [series] }))).toEqual([])
    const full = acceptedCareOf({ ...other, performedOn: day('2026-03-11') })
    expect(found(lineCaseOf({ item, acceptedCare: [series, full] }))).toEqual(['TAR-QUANTITY'])
  })
  test('TAR-NOT-WITH refuses a code beside one that excludes it on a day with units of both', () => {
    const line = stayOf('2026-03-10', { quantity: 9, item: { ...dayPrice, notWith: ['101076'] } })
    const gp = (on: string) => acceptedCareOf({ performedOn: day(on), careType: 'PARAMEDICAL' })
    expect(found({ ...line, acceptedCare: [gp('2026-03-09')] })).toEqual(['TAR-NOT-WITH 2026-03-09 8'])
    // The day of discharge has no unit.
    expect(found({ ...line, acceptedCare: [gp('2026-03-10')] })).toEqual([])
  })
})
