import fc from 'fast-check'
import { digestOf, encodeRequest } from './json-body'

const LONG = 64 * 1024

test('a request is encoded as JSON.stringify does, also with long strings among its variables', async () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc
      .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), fc.constantFrom(LONG, 300_000))
      .map(([unit, times]) => unit.repeat(times)),
    fc.integer(),
    fc.constant(null),
  )
  const variables = fc.dictionary(
    fc.string({ maxLength: 5 }),
    fc.oneof(
      value,
      fc.dictionary(fc.string({ maxLength: 5 }), value, { maxKeys: 2 }),
      fc.array(value, { maxLength: 2 }),
    ),
    { maxKeys: 3 },
  )
  await fc.assert(
    fc.asyncProperty(variables, async (fields) => {
      const { pieces, length, digest } = await encodeRequest('query Q { a }', fields)
      const bytes = Buffer.concat(pieces)
      expect(JSON.parse(bytes.toString())).toEqual(
        JSON.parse(JSON.stringify({ query: 'query Q { a }', variables: fields })),
      )
      expect([length, digest]).toEqual([bytes.length, digestOf(bytes)])
    }),
    { numRuns: 30 },
  )
})

test('a request without variables is encoded', async () => {
  const { pieces } = await encodeRequest('{ a }', undefined)
  expect(Buffer.concat(pieces).toString()).toBe('{"query":"{ a }"}')
})
