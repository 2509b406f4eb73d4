import fc from 'fast-check'
import { hasNationalNumber } from './national-number-in-text'
import { nissCheckDigits } from './niss'

const number = (birth: string, sequence: string) =>
  `${birth}${sequence}${nissCheckDigits(`${birth}${sequence}`, false)}`
const numbers = fc
  .tuple(
    fc.integer({ min: 30, max: 99 }),
    fc.constantFrom('01', '12', '27', '52'),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 998 }),
  )
  .map(([year, month, dayOfMonth, sequence]) =>
    number(`${year}${month}${String(dayOfMonth).padStart(2, '0')}`, String(sequence).padStart(3, '0')),
  )
const parts = (n: string) => [n.slice(0, 2), n.slice(2, 4), n.slice(4, 6), n.slice(6, 9), n.slice(9)] as const
const forms: readonly ((n: string) => string)[] = [
  (n) => n,
  (n) => ((p) => `${p[0]}.${p[1]}.${p[2]}-${p[3]}.${p[4]}`)(parts(n)),
  (n) => ((p) => `${p[0]} ${p[1]} ${p[2]} ${p[3]} ${p[4]}`)(parts(n)),
  (n) => ((p) => `${p[0]}/${p[1]}/${p[2]} - ${p[3]} - ${p[4]}`)(parts(n)),
  (n) => ((p) => `${p[0]}.${p[1]}.${p[2]} – ${p[3]}.${p[4]}`)(parts(n)),
  (n) => n.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
]

test('a national number is found in every usual form, wherever it is in the text', () => {
  const text = fc.stringMatching(/^[A-Za-zé,;: ]{0,20}$/)
  fc.assert(
    fc.property(text, numbers, fc.constantFrom(...forms), text, (before, niss, form, after) =>
      hasNationalNumber(`${before}${form(niss)}${after}`),
    ),
    { numRuns: 500 },
  )
})

test.each([
  ['a number with wrong check digits in the usual form', 'Dossier de 85.07.30-033.29', true],
  ['a number right after a letter', 'NN85073003328', hasNationalNumber('85073003328')],
  ['an account', 'BE68 5390 0754 7034', false],
  ['a phone number', '0475/12.34.56', false],
  ['an enterprise number', '0299.990.019', false],
  ['a decision number', '000000541913', false],
  ['a structured communication', '+++123/4567/89012+++', false],
  ['days', 'du 01.09.2025 au 30.11.2025', false],
  ['amounts', '1.250,00 euros et 850730033 27', false],
  ['a longer number', '185073003328', false],
  ['nothing', '', false],
])('%s', (_, text, expected) => {
  expect(hasNationalNumber(text)).toBe(expected)
})
