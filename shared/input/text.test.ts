import { requireInsCode } from './ins-code'
import { parseOptionalText, parseText, requireText } from './text'

describe('text input', () => {
  test.each([
    ['blanks around and inside a text are reduced', '  Awa   Ndiaye ', 'Awa Ndiaye'],
    ['letters are composed', 'Ame\u0301lie', 'Am\u00e9lie'],
    ['a blank text is empty', '   ', null],
    ['a text of the maximum length is accepted', 'x'.repeat(20), 'x'.repeat(20)],
    ['a longer text is rejected', 'x'.repeat(21), null],
  ])('parseText: %s', (_, text, expected) => {
    expect(parseText(text, 20)).toBe(expected)
  })

  test.each([
    ['empty', ' '],
    ['too long', 'x'.repeat(21)],
  ])('requireText rejects a text that is %s, with the argument', (_, text) => {
    expect(() => requireText('input.name', text, 20)).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'input.name' } }),
    )
  })

  test.each([null, undefined, '', '  '])('parseOptionalText returns null for %j', (text) => {
    expect(parseOptionalText('input.name', text, 20)).toBeNull()
  })

  test('parseOptionalText rejects a text that is too long', () => {
    expect(() => parseOptionalText('input.name', 'x'.repeat(21), 20)).toThrow('1 to 20 characters')
  })

  test.each(['2100', '01001', '210040', 'abcde', ''])('requireInsCode rejects %j', (text) => {
    expect(() => requireInsCode('input.insCode', text)).toThrow('An INS code has 5 digits')
  })

  test('requireInsCode accepts five digits that begin with 1 to 9', () => {
    expect(requireInsCode('input.insCode', '21004')).toBe('21004')
  })
})
