import fc from 'fast-check'
import { JsonLimits, limitJson } from './limit-json'

const check = (text: string) => limitJson(Buffer.from(text))
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

test('30 levels are accepted, 31 are refused', () => {
  expect(() => check(nested(30))).not.toThrow()
  expect(() => check(nested(31))).toThrow('nested too deeply')
  expect(() => check('{"a":'.repeat(31))).toThrow('nested too deeply')
})

test('brackets in strings do not count, whatever is escaped there', () => {
  expect(() => check(JSON.stringify({ query: '{'.repeat(1000), other: '\\"[['.repeat(1000), end: '\\' }))).not.toThrow()
  expect(() => check(`["\\\\",${nested(31)}]`)).toThrow('nested too deeply')
})

test('too many values are refused', () => {
  expect(() => check(`[${'1,'.repeat(500_000)}1]`)).toThrow('too many values')
  expect(() => check(`[${'[],'.repeat(499_000 / 2)}1]`)).not.toThrow()
})

test('every JSON text of at most thirty levels and few values is accepted', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8, noUnicodeString: false }), (text) => {
      expect(() => check(text)).not.toThrow()
    }),
  )
})

test.each([
  ['a million brackets', '['.repeat(1_000_000)],
  ['a million pairs of brackets', `[${'[],'.repeat(1_000_000)}[]]`],
  ['a million objects in each other', '{"a":'.repeat(1_000_000)],
  ['a million numbers', `[${'1,'.repeat(1_000_000)}1]`],
])('%s are refused', (_, text) => {
  expect(() => check(text)).toThrow()
})

test('a string without an end is left to the parser', () => {
  expect(() => check(`{"a":"${'['.repeat(100)}`)).not.toThrow()
})

test('a text that arrives in pieces is limited as a whole', () => {
  const limits = new JsonLimits()
  for (let level = 0; level < 30; level++) limits.count(Buffer.from('['), 0, 1)
  expect(() => limits.count(Buffer.from('['), 0, 1)).toThrow('nested too deeply')
})
