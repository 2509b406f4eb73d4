import { codeCheckDigits, recordCheckDigits } from './check-digits'

const blank = ' '.repeat(348)

test.each([
  ['348 zeros: remainder 0 is written 97', '0'.repeat(348), '97'],
  ['348 blanks: 3480 modulo 97', blank, '85'],
  ['letters: A and a count 11', `Aa${'0'.repeat(346)}`, '22'],
  ['letters: Z counts 36', `Z${'0'.repeat(347)}`, '36'],
  ['other characters count 37', `+.${'0'.repeat(346)}`, '74'],
  ['digits count their value', `${'9'.repeat(11)}${'0'.repeat(337)}`, '02'],
  ['the check digits themselves do not count', `${'0'.repeat(348)}99`, '97'],
])('record check digits of %s', (_, text, expected) => expect(recordCheckDigits(text.padEnd(350, '0'))).toBe(expected))

test.each([
  ['one consultation', 101032, '55'],
  ['a consultation with a record 51', 2 * 101032, '13'],
  ['a multiple of 97', 97 * 4, '97'],
  ['an invoice without lines', 0, '97'],
])('code check digits of %s', (_, sum, expected) => expect(codeCheckDigits(sum)).toBe(expected))
