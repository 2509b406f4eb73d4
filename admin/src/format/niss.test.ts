import fc from 'fast-check'
import { hasNationalNumber as isFoundByGraph } from '../../../shared/values/national-number-in-text'
import { isNiss, nissCheckDigits } from '../../../shared/values/niss'
import { systemDay } from '../../../shared/values/system-day'
import { hasNationalNumber, parseNiss } from './niss'

test.each(['25.04.16-123.47', '97000080964', '00004500136'])('the console reads %s', (text) => {
  expect(parseNiss(text, '2026-11-29')).toBe(text.replace(/\D/g, ''))
})

test.each(['', 'abc', '85473099823', '85473099921', '85010100016', '85043100109', '85130100102', '30010100153'])(
  'the console refuses %s',
  (text) => {
    expect(parseNiss(text, '2026-11-29')).toBeUndefined()
  },
)

test('the console reads a number exactly where the graph does', () => {
  const padded = (max: number, length: number) =>
    fc.integer({ min: 0, max }).map((n) => String(n).padStart(length, '0'))
  const nine = fc
    .tuple(padded(99, 2), padded(99, 2), padded(99, 2), fc.oneof(padded(999, 3), fc.constantFrom('000', '999')))
    .map((parts) => parts.join(''))
  const number = fc
    .tuple(nine, fc.boolean(), fc.integer({ min: 0, max: 20 }))
    .map(([digits, young, wrong]) => (wrong === 0 ? `${digits}55` : digits + nissCheckDigits(digits, young)))
  fc.assert(
    fc.property(number, (digits) => {
      expect(parseNiss(digits, systemDay())).toBe(isNiss(digits) ? digits : undefined)
    }),
    { numRuns: 10_000 },
  )
})

test('the console finds a number in a text exactly where the graph does', () => {
  const separator = fc.constantFrom('', '.', '-', ' ', '/', ' - ', '–')
  const part = (length: number) =>
    fc.integer({ min: 0, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, '0'))
  const written = fc
    .tuple(
      part(2),
      fc.constantFrom('01', '12', '27', '52', '13'),
      part(2),
      part(3),
      fc.array(separator, { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 0, max: 3 }),
    )
    .map(([year, month, dayOfMonth, sequence, [a, b, c, d], wrong]) => {
      const check = wrong === 0 ? '55' : nissCheckDigits(`${year}${month}${dayOfMonth}${sequence}`, wrong === 1)
      return `voir ${year}${a}${month}${b}${dayOfMonth}${c}${sequence}${d}${check}, merci`
    })
  fc.assert(
    fc.property(written, (text) => {
      expect(hasNationalNumber(text, systemDay())).toBe(isFoundByGraph(text))
    }),
    { numRuns: 5_000 },
  )
})
