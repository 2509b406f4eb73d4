import fc from 'fast-check'
import { day } from './day'
import { brusselsDay, brusselsMidnight, brusselsNoon, instant, isInstant } from './instant'

describe('instants', () => {
  test('an instant is parsed with its offset and kept in UTC', () => {
    expect(instant('2025-09-01T09:00:00+02:00')).toBe('2025-09-01T07:00:00.000Z')
    expect(instant('2025-09-01T09:00Z')).toBe('2025-09-01T09:00:00.000Z')
    expect(instant('2025-09-01T09:00:00.123456-01:30')).toBe('2025-09-01T10:30:00.123Z')
  })

  test('a text without an offset, or with a day that does not exist, is refused', () => {
    for (const wrong of [
      '2025-09-01',
      '2025-09-01T09:00:00',
      '2025-02-30T09:00:00Z',
      '2025-09-01T25:00:00Z',
      '2025-09-01 09:00Z',
      'x2025-09-01T09:00Z',
      '2025-09-01T09:00Zx',
      '',
      null,
      5,
    ]) {
      expect(isInstant(wrong)).toBe(false)
      expect(() => instant(wrong)).toThrow('is not an instant')
    }
  })

  test('the Belgian day changes at midnight in Brussels, in summer and in winter', () => {
    expect(brusselsDay('2026-06-30T21:59:59.999Z')).toBe('2026-06-30')
    expect(brusselsDay('2026-06-30T22:00:00.000Z')).toBe('2026-07-01')
    expect(brusselsDay(new Date('2026-12-31T22:59:59.999Z'))).toBe('2026-12-31')
    expect(brusselsDay('2026-12-31T23:00:00.000Z')).toBe('2027-01-01')
  })

  test('brusselsNoon is twelve o’clock in Brussels on that day', () => {
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', timeStyle: 'short' })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (n) => {
        const on = day(new Date(n * 86_400_000).toISOString().slice(0, 10))
        const noon = brusselsNoon(on)
        expect(clock.format(new Date(noon))).toBe('12:00')
        expect(brusselsDay(noon)).toBe(on)
      }),
    )
    expect(brusselsNoon(day('2026-01-15'))).toBe('2026-01-15T11:00:00.000Z')
    expect(brusselsNoon(day('2026-07-15'))).toBe('2026-07-15T10:00:00.000Z')
  })
})

test.each([
  ['2026-01-15', '2026-01-14T23:00:00.000Z'],
  ['2026-07-15', '2026-07-14T22:00:00.000Z'],
  ['2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', '2026-10-24T22:00:00.000Z'],
  ['2026-10-26', '2026-10-25T23:00:00.000Z'],
])('%s begins in Belgium at %s', (on, at) => expect(brusselsMidnight(day(on))).toBe(at))
