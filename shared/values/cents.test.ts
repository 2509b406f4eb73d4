import fc from 'fast-check'
import { cents, formatEuro, formatPercentage, parseEuro, shareOf, sum, ZERO } from './cents'

const amount = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 })

describe('amounts', () => {
  test('an amount is written with two decimals and parsed back without loss', () => {
    fc.assert(
      fc.property(amount, (value) => {
        const text = formatEuro(value)
        // The oracle: the digits of the whole number, with a point put in by hand.
        const digits = BigInt(value < 0 ? -value : value)
          .toString()
          .padStart(3, '0')
        expect(text).toBe(`${value < 0 ? '-' : ''}${digits.replace(/(..)$/, '.$1')}`)
        expect(parseEuro(text)).toBe(value)
      }),
    )
    expect(formatEuro(2710)).toBe('27.10')
    expect(formatEuro(-5)).toBe('-0.05')
    expect(formatEuro(0)).toBe('0.00')
    expect(Object.is(parseEuro('-0.00'), 0)).toBe(true)
    expect(ZERO).toBe(0)
  })

  test('only a text with two decimals is parsed as an amount', () => {
    for (const wrong of [
      '27.1',
      '27',
      '27.100',
      '27,10',
      '.10',
      '+27.10',
      ' 27.10',
      '1e3',
      '12345678901234.00',
      '',
      27.1,
      null,
    ])
      expect(() => parseEuro(wrong)).toThrow('is not an amount')
  })

  test('fractions of a cent and unsafe integers are refused', () => {
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => cents(wrong)).toThrow('is not a whole number of cents')
    expect(cents(-3)).toBe(-3)
  })

  test('a share is rounded half up to a cent, exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_000_000_000_000 }),
        fc.integer({ min: 0, max: 1000 }),
        (value, perMille) => {
          const thousandths = BigInt(value) * BigInt(perMille)
          const [whole, rest] = [thousandths / 1000n, thousandths % 1000n]
          expect(BigInt(shareOf(value, perMille))).toBe(whole + (rest >= 500n ? 1n : 0n))
        },
      ),
      { numRuns: 1_000 },
    )
    expect(shareOf(1, 500)).toBe(1)
    expect(shareOf(1, 499)).toBe(0)
    expect(shareOf(2710, 1000)).toBe(2710)
    expect(shareOf(8_999_999_999_999, 999)).toBe(8_990_999_999_999)
    expect(() => shareOf(2 ** 53 - 1, 1000)).toThrow('is not a whole number of cents')
  })

  test('a percentage has one decimal', () => {
    expect([1000, 999, 500, 5, 0].map(formatPercentage)).toEqual(['100.0', '99.9', '50.0', '0.5', '0.0'])
  })

  test('amounts add up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })), (list) => {
        expect(BigInt(sum(list))).toBe(list.reduce((total, value) => total + BigInt(value), 0n))
      }),
    )
    expect(sum([])).toBe(0)
    expect(() => sum([2 ** 53 - 1, 1])).toThrow()
  })
})
