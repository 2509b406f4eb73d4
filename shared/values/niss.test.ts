import fc from 'fast-check'
import { birthDateIn, isNiss, niss, nissCheckDigits, numberKind } from './niss'

// The oracle divides by hand, digit after digit, and knows nothing of the code under test.
function restBy97(digits: string): number {
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + '0123456789'.indexOf(digit)) % 97
  return rest
}
const twoDigits = (n: number) => (n < 10 ? `0${n}` : `${n}`)
const closing = (nine: string, century: 19 | 20) => twoDigits(97 - restBy97(century === 20 ? `2${nine}` : nine))
const months = new Set(['00', ...Array.from({ length: 12 }, (_, i) => twoDigits(i + 1))])
for (const month of [...months]) for (const added of [20, 40]) months.add(String(Number(month) + added))
function accepted(digits: string): boolean {
  const nine = digits.slice(0, 9)
  const check = digits.slice(9)
  const formed = digits.length === 11 && months.has(digits.slice(2, 4)) && digits.slice(4, 6) <= '31'
  return formed && (check === closing(nine, 19) || check === closing(nine, 20))
}

const nine = fc
  .tuple(
    fc.integer({ min: 0, max: 99 }),
    fc.constantFrom(...months),
    fc.integer({ min: 0, max: 31 }),
    fc.integer({ min: 1, max: 998 }),
  )
  .map(
    ([year, month, dayOfMonth, place]) =>
      twoDigits(year) + month + twoDigits(dayOfMonth) + String(place).padStart(3, '0'),
  )

describe('a national register or BIS number', () => {
  test('numbers of public examples are right, in both centuries', () => {
    for (const number of ['25041612347', '25041612376', '97000080964']) expect(isNiss(number)).toBe(true)
    expect(birthDateIn(niss('25041612347'))).toBe('1925-04-16')
    expect(birthDateIn(niss('25041612376'))).toBe('2025-04-16')
    expect(birthDateIn(niss('97000080964'))).toBeNull()
  })

  test('eleven digits at random are taken exactly where the oracle takes them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{11}$/), (digits) => expect(isNiss(digits)).toBe(accepted(digits))),
      { numRuns: 4_000 },
    )
  })

  test('of the hundred endings of nine digits two are right, one for each century, and the century is the ending’s', () => {
    fc.assert(
      fc.property(nine, (digits) => {
        const right = Array.from({ length: 100 }, (_, i) => digits + twoDigits(i)).filter(isNiss)
        const [old, young] = [digits + closing(digits, 19), digits + closing(digits, 20)]
        expect(new Set(right)).toEqual(new Set([old, young]))
        expect(nissCheckDigits(digits, false)).toBe(old.slice(9))
        expect(nissCheckDigits(digits, true)).toBe(young.slice(9))
        expect(birthDateIn(niss(old))?.slice(0, 2) ?? '19').toBe('19')
        expect(birthDateIn(niss(young))?.slice(0, 2) ?? '20').toBe('20')
      }),
      { numRuns: 40 },
    )
  })

  test('the birth date is told where it is a day, whatever was added to the month', () => {
    fc.assert(
      fc.property(nine, fc.boolean(), (digits, young) => {
        const number = niss(digits + closing(digits, young ? 20 : 19))
        const month = Number(digits.slice(2, 4)) % 20
        const text = `${young ? 20 : 19}${digits.slice(0, 2)}-${twoDigits(month)}-${digits.slice(4, 6)}`
        const date = new Date(`${text}T00:00:00Z`)
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
        expect(birthDateIn(number)).toBe(exists ? text : null)
        expect(numberKind(number)).toBe(Number(digits.slice(2, 4)) < 20 ? 'NISS' : 'BIS')
      }),
    )
  })

  test('an unknown month or day tells no birth date: in a BIS number the month is then 20 or 40', () => {
    for (const [digits, kind] of [
      ['970000001', 'NISS'],
      ['971200001', 'NISS'],
      ['970012001', 'NISS'],
      ['972000001', 'BIS'],
      ['972012001', 'BIS'],
      ['974000001', 'BIS'],
      ['974100001', 'BIS'],
    ] as const)
      for (const century of [19, 20] as const) {
        const number = niss(digits + closing(digits, century))
        expect(birthDateIn(number)).toBeNull()
        expect(numberKind(number)).toBe(kind)
      }
  })

  test('months end at 12, 32 and 52', () => {
    for (const month of ['01', '12', '21', '32', '41', '52']) {
      const digits = `85${month}02001`
      expect(birthDateIn(niss(digits + closing(digits, 19)))).toBe(`1985-${month.endsWith('1') ? '01' : '12'}-02`)
    }
  })

  test('check digits below ten are written with their nought, and with no other', () => {
    const digits = Array.from({ length: 997 }, (_, i) => `850101${String(i + 1).padStart(3, '0')}`).find((one) =>
      closing(one, 19).startsWith('0'),
    )!
    const check = closing(digits, 19)
    expect(isNiss(digits + check)).toBe(true)
    for (const wrong of [digits + check[1], `${digits}0${check}`, `${digits}${check[1]}0`])
      expect(isNiss(wrong)).toBe(false)
  })

  test('29 February is a birth date in leap years only', () => {
    const born = (digits: string) => birthDateIn(niss(digits + closing(digits, 20)))
    expect(born('240229001')).toBe('2024-02-29')
    expect(born('250229001')).toBeNull()
  })

  test.each(['13', '19', '33', '39', '53', '99'])('there is no month %s', (month) => {
    const digits = `85${month}01001`
    expect(isNiss(digits + closing(digits, 19))).toBe(false)
  })

  test('the 31st is the last day there is', () => {
    for (const [dayOfMonth, expected] of [
      ['31', true],
      ['32', false],
    ] as const) {
      const digits = `8501${dayOfMonth}001`
      expect(isNiss(digits + closing(digits, 19))).toBe(expected)
    }
  })

  test('dots, dashes and blanks do not matter, anything else does', () => {
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
