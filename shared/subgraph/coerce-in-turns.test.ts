import fc from 'fast-check'
import { buildSchema, execute, parse } from 'graphql'
import { longestDelay } from '../testing/event-loop-delay'
import { coerceLongLists } from './coerce-in-turns'

const schema = buildSchema(`
  scalar _Any
  enum Kind { GOOD BAD }
  input Line { code: String!, quantity: Int = 1, kind: Kind, tags: [String!] }
  input Invoice { number: String!, lines: [Line!]! }
  input File { reference: String!, invoices: [Invoice!]!, wrapped: Wrapper }
  input Wrapper { lines: [Line] }
  type Query { send(file: File!, lines: [Line!], rank: Int = 3): String }
`)
const document = parse(
  'query Send($file: File!, $lines: [Line!], $rank: Int) { send(file: $file, lines: $lines, rank: $rank) }',
)

/** What the resolver receives, and the errors. */
async function send(variables: Record<string, unknown>, inTurns: boolean) {
  let received: unknown
  const coerced = inTurns ? await coerceLongLists(schema, document, variables) : null
  const { errors } = await execute({
    schema,
    document: coerced?.document ?? document,
    variableValues: coerced?.variables ?? variables,
    rootValue: {
      send: (args: unknown) => {
        received = args
      },
    },
  })
  return { isCoerced: coerced !== null, received, errors: errors?.map(({ message }) => message) }
}

const linesOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ code: `c${i}`, tags: i % 2 ? null : 'x' }))

test('resolvers receive what graphql-js would coerce, however the long lists are nested', () => {
  const line = fc.record(
    { code: fc.string(), quantity: fc.integer({ min: 1, max: 9 }), kind: fc.constantFrom('GOOD', 'BAD', null) },
    { requiredKeys: ['code'] },
  )
  const lines = fc.oneof(fc.array(line, { maxLength: 5 }), fc.array(line, { minLength: 101, maxLength: 130 }))
  const invoice = fc.record({ number: fc.string(), lines })
  const variables = fc.record(
    {
      file: fc.record(
        {
          reference: fc.string(),
          invoices: fc.oneof(
            fc.array(invoice, { maxLength: 3 }),
            fc.array(invoice, { minLength: 101, maxLength: 110 }),
          ),
          wrapped: fc.record({ lines }),
        },
        { requiredKeys: ['reference', 'invoices'] },
      ),
      lines,
      rank: fc.integer(),
    },
    { requiredKeys: ['file'] },
  )
  return fc.assert(
    fc.asyncProperty(variables, async (value) => {
      const [inTurns, atOnce] = [await send(value, true), await send(value, false)]
      expect(inTurns.received).toEqual(atOnce.received)
      expect(inTurns.errors).toBeUndefined()
    }),
    { numRuns: 50 },
  )
})

test.each([
  ['a missing field', [{ quantity: 2 }]],
  ['an unknown field', [{ code: 'c', price: 1 }]],
  ['a value of another type', [{ code: 'c', quantity: 'two' }]],
  ['an unknown value of an enumeration', [{ code: 'c', kind: 'UGLY' }]],
  ['null for an item', [null]],
])('%s in a long list has the error of graphql-js', async (_, wrong) => {
  const variables = { file: { reference: 'r', invoices: [{ number: '1', lines: [...linesOf(150), ...wrong] }] } }
  const inTurns = await send(variables, true)
  expect(inTurns).toEqual({ ...(await send(variables, false)), isCoerced: false })
  expect(inTurns.errors?.[0]).toMatch(/^Variable "\$file" got invalid value/)
})

test('short lists are left to graphql-js', async () => {
  expect(
    await send({ file: { reference: 'r', invoices: [{ number: '1', lines: linesOf(100) }] } }, true),
  ).toMatchObject({
    isCoerced: false,
    errors: undefined,
  })
})

test('other work runs while a long list is coerced', async () => {
  const variables = { file: { reference: 'r', invoices: [{ number: '1', lines: linesOf(200_000) }] } }
  const shortest = async (work: () => Promise<unknown>) =>
    Math.min(await longestDelay(work), await longestDelay(work), await longestDelay(work))
  const atOnce = await shortest(() => send(variables, false))
  expect(await shortest(() => coerceLongLists(schema, document, variables))).toBeLessThan(atOnce / 2)
}, 60_000)
