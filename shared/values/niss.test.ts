import fc from 'fast-check'
import { birthBounds, birthDateIn, isNiss, niss, nissCheckDigits, numberKind, sexIn } from './niss'

const SYSTEM_DAY = '2026-11-29'
beforeAll(() => {
  jest.useFakeTimers({ now: new Date(`${SYSTEM_DAY}T12:00:00Z`) })
})
afterAll(() => {
  jest.useRealTimers()
})

// The oracle shares nothing with the code under test: it divides digit by digit, and it lists every birth part that can exist
// by walking the calendar of JavaScript from 1900 to the system's day.
function restBy97(digits: string): number {
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + '0123456789'.indexOf(digit)) % 97
  return rest
}
const padded = (n: number, length = 2) => String(n).padStart(length, '0')
type Century = 19 | 20
const closing = (nine: string, century: Century) => padded(97 - restBy97(century === 20 ? `2${nine}` : nine))
const numberOf = (nine: string, century: Century) => nine + closing(nine, century)

/** The birth parts that exist, as `19850730`, each with the birth dates that it leaves possible. */
const birthParts = new Map<string, { first: string; last: string }>()
for (let at = Date.UTC(1900, 0, 1); at <= Date.UTC(2026, 10, 29); at += 86_400_000) {
  const date = new Date(at).toISOString().slice(0, 10)
  const [year, month, dayOfMonth] = date.split('-') as [string, string, string]
  const left = [year + month + dayOfMonth, `${year + month}00`]
  for (let counted = 0; counted <= 99; counted++)
    if (month === '01' && dayOfMonth === '01') left.push(`${year}00${padded(counted)}`)
  for (const part of left) birthParts.set(part, { first: date, last: date })
}
for (const part of birthParts.keys()) {
  const [year, month, dayPart] = [Number(part.slice(0, 4)), Number(part.slice(4, 6)), part.slice(6)]
  const known = birthParts.get(part)!
  if (month === 0) Object.assign(known, { first: `${year}-01-01`, last: `${year}-12-31` })
  else if (dayPart === '00') {
    const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
    Object.assign(known, { first: `${last.slice(0, 8)}01`, last })
  }
}
const birthPartOf = (digits: string, century: Century) => {
  const month = Number(digits.slice(2, 4))
  const added = month >= 40 ? 40 : month >= 20 ? 20 : 0
  return birthParts.get(`${century}${digits.slice(0, 2)}${padded(month - added)}${digits.slice(4, 6)}`)
}
function accepted(digits: string): boolean {
  if (digits.length !== 11 || ['000', '999'].includes(digits.slice(6, 9))) return false
  const century = ([19, 20] as const).find((one) => digits.slice(9) === closing(digits.slice(0, 9), one))
  return century !== undefined && birthPartOf(digits, century) !== undefined
}

const often = (values: string[], max: number, length = 2) =>
  fc.oneof(
    fc.constantFrom(...values),
    fc.integer({ min: 0, max }).map((n) => padded(n, length)),
  )
/** Nine digits near every border that the rules have. */
const anyNine = fc
  .tuple(
    often(['00', '19', '26', '27', '96'], 99),
    often(['00', '02', '12', '13', '19', '20', '22', '32', '33', '39', '40', '42', '52', '53', '60', '72', '80'], 99),
    often(['00', '28', '29', '30', '31', '32', '45'], 99),
    often(['000', '001', '998', '999'], 999, 3),
  )
  .map((parts) => parts.join(''))
const century = fc.constantFrom<Century>(19, 20)
const number = fc
  .tuple(anyNine, century)
  .map(([nine, of]) => ({ nine, of, digits: numberOf(nine, of) }))
  .filter(({ digits }) => accepted(digits))

describe('national register and BIS numbers', () => {
  test('numbers of public examples are accepted, in both centuries', () => {
    for (const example of ['25041612347', '25041612376', '97000080964', '00004500136'])
      expect(isNiss(example)).toBe(true)
    expect(birthDateIn(niss('25041612347'))).toBe('1925-04-16')
    expect(birthDateIn(niss('25041612376'))).toBe('2025-04-16')
    expect(birthDateIn(niss('97000080964'))).toBeNull()
  })

  test('validation agrees with an enumeration of all birth dates', () => {
    const digits = fc.oneof(
      fc.stringMatching(/^\d{11}$/),
      fc.tuple(anyNine, century).map(([nine, of]) => numberOf(nine, of)),
      fc.tuple(anyNine, fc.integer({ min: 0, max: 99 })).map(([nine, check]) => nine + padded(check)),
    )
    fc.assert(
      fc.property(digits, (one) => expect(isNiss(one)).toBe(accepted(one))),
      { numRuns: 20_000 },
    )
  })

  test('exactly two of the hundred pairs of check digits are valid, one for each century', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 0, max: 26 }), anyNine).map(([year, nine]) => `${padded(year)}0115${nine.slice(6)}`),
        (nine) => {
          fc.pre(accepted(numberOf(nine, 20)))
          const right = Array.from({ length: 100 }, (_, i) => nine + padded(i)).filter((one) => isNiss(one))
          expect(new Set(right)).toEqual(new Set([numberOf(nine, 19), numberOf(nine, 20)]))
          expect(nissCheckDigits(nine, false)).toBe(closing(nine, 19))
          expect(nissCheckDigits(nine, true)).toBe(closing(nine, 20))
        },
      ),
      { numRuns: 40 },
    )
  })

  test('the possible birth dates agree with the enumeration', () => {
    fc.assert(
      fc.property(number, ({ digits, of }) => {
        const { first, last } = birthPartOf(digits, of)!
        expect(birthBounds(digits)).toEqual({ earliest: first, latest: last })
        expect(birthDateIn(niss(digits))).toBe(first === last ? first : null)
        expect(numberKind(niss(digits))).toBe(Number(digits.slice(2, 4)) < 20 ? 'NISS' : 'BIS')
      }),
    )
  })

  test.each([
    ['an unknown month and day: the whole year', '190000001', 20, '2019-01-01', '2019-12-31'],
    ['a counted day beyond 31: the whole year', '004045001', 20, '2000-01-01', '2000-12-31'],
    ['an unknown day: the month', '190500001', 20, '2019-05-01', '2019-05-31'],
    ['an unknown day of a leap February', '242200001', 20, '2024-02-01', '2024-02-29'],
    ['an unknown day of an ordinary February', '254200001', 20, '2025-02-01', '2025-02-28'],
    ['a known date', '854730998', 19, '1985-07-30', '1985-07-30'],
  ] as const)('%s is what is left possible', (_, nine, of, earliest, latest) => {
    expect(birthBounds(numberOf(nine, of))).toEqual({ earliest, latest })
  })

  test.each(['', 'ABC', '85473099800', '85191299999'])('"%s" gives no birth date', (text) => {
    expect(birthBounds(text)).toBeNull()
  })

  test.each([
    ['850101001', 'MALE'],
    ['850101002', 'FEMALE'],
    ['852101001', null],
    ['852000002', null],
    ['854101001', 'MALE'],
    ['854000998', 'FEMALE'],
  ])('the sex encoded in %s is %s', (nine, sex) => {
    expect(sexIn(niss(numberOf(nine, 19)))).toBe(sex)
  })

  test.each([
    ['31 April', '850431001', 19, 'the month has no such day'],
    ['31 April of a BIS number', '852431001', 19, 'the month has no such day'],
    ['29 February of an ordinary year', '250229001', 20, 'the month has no such day'],
    ['29 February 1900', '000229001', 19, 'the month has no such day'],
    ['day 32 of a known month', '850132001', 19, 'the month has no such day'],
    ['month 13', '851301001', 19, 'the month is'],
    ['month 19', '851901001', 19, 'the month is'],
    ['month 33', '853301001', 19, 'the month is'],
    ['month 39', '853901001', 19, 'the month is'],
    ['month 53', '855301001', 19, 'the month is'],
    ['month 60', '856001001', 19, 'the month is'],
    ['month 99', '859901001', 19, 'the month is'],
    ['sequence 000', '850101000', 19, 'the day sequence is 001 to 998'],
    ['sequence 999', '850101999', 19, 'the day sequence is 001 to 998'],
    ['a birth tomorrow', '261130001', 20, 'the birth date is in the future'],
    ['a birth next month on an unknown day', '261200001', 20, 'the birth date is in the future'],
    ['a birth next year on an unknown day', '270000001', 20, 'the birth date is in the future'],
  ] as const)('%s is refused, and the message says why', (_, nine, of, reason) => {
    expect(isNiss(numberOf(nine, of))).toBe(false)
    expect(() => niss(numberOf(nine, of))).toThrow(reason)
  })

  test.each([
    ['29 February of a leap year', '240229001', 20],
    ['29 February 2000', '000229001', 20],
    ['30 April', '850430001', 19],
    ['an unknown month with day 99', '850099001', 19],
    ['an unknown month of a BIS number with day 45', '852045001', 19],
    ['a known month with an unknown day', '854100001', 19],
    ['the last sequence of a day', '850101998', 19],
    ['a birth today', '261129001', 20],
    ['a birth this month on an unknown day', '261100001', 20],
    ['a birth this year on an unknown day', '260000001', 20],
  ] as const)('%s is accepted', (_, nine, of) => {
    expect(isNiss(numberOf(nine, of))).toBe(true)
  })

  test('the number of a child born today in Belgium is valid before midnight UTC', () => {
    jest.setSystemTime(new Date('2026-11-29T23:30:00Z'))
    expect(isNiss(numberOf('261130001', 20))).toBe(true)
    jest.setSystemTime(new Date(`${SYSTEM_DAY}T12:00:00Z`))
    expect(isNiss(numberOf('261130001', 20))).toBe(false)
  })

  test('check digits below ten have exactly one leading zero', () => {
    const nine = Array.from({ length: 997 }, (_, i) => `850101${padded(i + 1, 3)}`).find((one) =>
      closing(one, 19).startsWith('0'),
    )!
    const check = closing(nine, 19)
    expect(isNiss(nine + check)).toBe(true)
    for (const wrong of [nine + check[1], `${nine}0${check}`, `${nine}${check[1]}0`]) expect(isNiss(wrong)).toBe(false)
  })

  test('dots, dashes and spaces are ignored, anything else is refused', () => {
    expect(niss('25.04.16-123.47')).toBe('25041612347')
    expect(niss('25 04 16 123 47')).toBe('25041612347')
    for (const wrong of [
      '2504161234',
      '250416123470',
      '25/04/16-123.47',
      '25041612346',
      'x25041612347',
      '',
      null,
      undefined,
      25041612347,
    ])
      expect(() => niss(wrong)).toThrow(RangeError)
    expect(() => niss('25041612346')).toThrow('"25041612346" is not a national register or BIS number')
  })
})
