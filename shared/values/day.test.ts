import fc from 'fast-check'
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  type Day,
  day,
  daysBetween,
  earliest,
  firstDayOf,
  isDay,
  isMonth,
  lastDayOf,
  latest,
  monthOf,
} from './day'

// The oracle: the machine's own calendar, in UTC, which the code under test does not use.
const MS = 86_400_000
const at = (text: string) => Date.parse(`${text}T00:00:00Z`)
const written = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const aDay = fc.integer({ min: at('1600-01-01') / MS, max: at('2400-12-31') / MS }).map((n) => written(n * MS) as Day)
const many = { numRuns: 1_000 }

describe('calendar days', () => {
  test('a day exists if the calendar has it', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1583, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    )
    fc.assert(
      fc.property(parts, ([year, month, dayOfMonth]) => {
        const text = [
          String(year).padStart(4, '0'),
          String(month).padStart(2, '0'),
          String(dayOfMonth).padStart(2, '0'),
        ].join('-')
        const date = new Date(at(text))
        expect(isDay(text)).toBe(!Number.isNaN(date.getTime()) && written(date.getTime()) === text)
      }),
      many,
    )
  })

  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2025-04-30', '2025-12-31'])(
    '%s exists',
    (text) => {
      expect(day(text)).toBe(text)
    },
  )

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-01',
    '2025-01-00',
    '2025-01-32',
    '0000-01-01',
    '2025-1-1',
    '2025-01-01T00:00',
    ' 2025-01-01',
    '20250101',
    '',
  ])('"%s" is not a day', (text) => {
    expect(isDay(text)).toBe(false)
    expect(() => day(text)).toThrow(`"${text}" is not a day`)
  })

  test('a value that is not a string is not a day', () => {
    for (const value of [null, undefined, 20250101, new Date(0), {}]) expect(isDay(value)).toBe(false)
  })

  test('adding and counting days agree with the calendar', () => {
    fc.assert(
      fc.property(aDay, aDay, fc.integer({ min: -100_000, max: 100_000 }), (a, b, n) => {
        expect(daysBetween(a, b)).toBe((at(b) - at(a)) / MS)
        expect(addDays(a, n)).toBe(written(at(a) + n * MS))
        expect(addDays(a, daysBetween(a, b))).toBe(b)
      }),
      many,
    )
  })

  test('adding months keeps the day or takes the last day of a shorter month', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -600, max: 600 }), (from, n) => {
        const [year, month, dayOfMonth] = from.split('-').map(Number) as [number, number, number]
        const last = new Date(Date.UTC(year, month - 1 + n + 1, 0)).getUTCDate()
        const expected = written(Date.UTC(year, month - 1 + n, Math.min(dayOfMonth, last)))
        expect(addMonths(from, n)).toBe(expected)
        expect(addYears(from, n % 100)).toBe(addMonths(from, (n % 100) * 12))
      }),
      many,
    )
    expect(addMonths(day('2025-01-31'), 1)).toBe('2025-02-28')
    expect(addMonths(day('2024-12-31'), 2)).toBe('2025-02-28')
    expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28')
    expect(addYears(day('2024-02-29'), 4)).toBe('2028-02-29')
    expect(addMonths(day('2025-01-15'), -1)).toBe('2024-12-15')
  })

  test('the age increases on each birthday', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 110 * 366 }), (birth, n) => {
        const on = addDays(birth, n)
        let birthdays = 0
        for (let year = Number(birth.slice(0, 4)) + 1; `${year}${birth.slice(4)}` <= on; year++) birthdays++
        expect(ageOn(birth, on)).toBe(birthdays)
      }),
    )
    expect(ageOn(day('2008-03-13'), day('2026-03-12'))).toBe(17)
    expect(ageOn(day('2008-03-12'), day('2026-03-12'))).toBe(18)
    expect(ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(17)
    expect(ageOn(day('2008-02-29'), day('2026-03-01'))).toBe(18)
  })

  test('earliest and latest follow the calendar', () => {
    fc.assert(
      fc.property(fc.array(aDay, { minLength: 1, maxLength: 6 }), (days) => {
        const times = days.map(at)
        expect(earliest(...days)).toBe(written(Math.min(...times)))
        expect(latest(...days)).toBe(written(Math.max(...times)))
      }),
    )
  })

  test('a month has a first and a last day', () => {
    fc.assert(
      fc.property(aDay, (on) => {
        const month = monthOf(on)
        expect(isMonth(month)).toBe(true)
        expect(firstDayOf(month)).toBe(`${month}-01`)
        expect(monthOf(lastDayOf(month))).toBe(month)
        expect(monthOf(addDays(lastDayOf(month), 1))).not.toBe(month)
        expect(isDay(lastDayOf(month))).toBe(true)
      }),
    )
    for (const wrong of ['2025-13', '2025-00', '0000-01', '2025-1', '2025-01-01', 'x2025-01', 202501, null])
      expect(isMonth(wrong)).toBe(false)
    for (const right of ['2025-12', '2025-09', '0001-10']) expect(isMonth(right)).toBe(true)
  })
})
