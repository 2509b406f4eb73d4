import { codeCheckDigits, recordCheckDigits } from './check-digits'

const blank = ' '.repeat(348)

test.each([
  ['348 zeros add up to nothing, and nothing is written 97', '0'.repeat(348), '97'],
  ['348 blanks are 3480, 85 more than 35 x 97', blank, '85'],
  ['a letter is 11 for A to 36 for Z, whatever its case', `Aa${'0'.repeat(346)}`, '22'],
  ['Z is 36', `Z${'0'.repeat(347)}`, '36'],
  ['any other character is 37', `+.${'0'.repeat(346)}`, '74'],
  ['a digit is its value', `${'9'.repeat(11)}${'0'.repeat(337)}`, '02'],
  ['the last two positions, its own, do not count', `${'0'.repeat(348)}99`, '97'],
])('%s', (_, text, expected) => expect(recordCheckDigits(text.padEnd(350, '0'))).toBe(expected))

test.each([
  ['one consultation: 101032 mod 97', 101032, '55'],
  ['the same code again for its record 51', 2 * 101032, '13'],
  ['nothing left is written 97', 97 * 4, '97'],
  ['an invoice without lines', 0, '97'],
])('%s', (_, sum, expected) => expect(codeCheckDigits(sum)).toBe(expected))
