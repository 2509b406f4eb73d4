import { buildSchema, type GraphQLResolveInfo, graphqlSync } from 'graphql'
import { selectedFields } from './selected-fields'

const schema = buildSchema(`
  type Query { list(first: Int): Connection }
  type Connection { edges: [Edge!]! total: Int }
  type Edge { node: Node! cursor: String }
  type Node { a: Int b: Int c: Inner }
  type Inner { deep: Int }
`)

function selectedBy(query: string, path = ['edges', 'node']): string[] {
  let found: Set<string> | undefined
  const list = (_arguments: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    found = selectedFields(info, path)
    return null
  }
  const { errors } = graphqlSync({ schema, source: query, rootValue: { list } })
  expect(errors).toBeUndefined()
  return [...(found ?? [])].sort()
}

test.each([
  ['fields', '{ list { edges { node { a c { deep } } } } }', ['a', 'c']],
  ['an alias', '{ list { edges { node { x: b } } } }', ['b']],
  ['several selections of one field', '{ list { edges { node { a } } edges { e: node { b } } } }', ['a', 'b']],
  ['an inline fragment', '{ list { ... { edges { node { ... on Node { a } b } } } } }', ['a', 'b']],
  [
    'fragments in fragments',
    '{ list { ...C } } fragment C on Connection { edges { node { ...N } } } fragment N on Node { ...M } fragment M on Node { c { deep } __typename }',
    ['__typename', 'c'],
  ],
  ['a field that is left out', '{ list { edges { node { a @skip(if: true) } } } }', ['a']],
  ['nothing at the path', '{ list { total } }', []],
])('finds the fields of %s', (_, query, fields) => {
  expect(selectedBy(query)).toEqual(fields)
})

test('finds the fields of the resolved field itself', () => {
  expect(selectedBy('{ list { total edges { cursor } } }', [])).toEqual(['edges', 'total'])
})

test('finds the fields of a field that the operation names twice', () => {
  expect(selectedBy('{ list { edges { node { a } } } list { edges { node { b } } } }')).toEqual(['a', 'b'])
})
