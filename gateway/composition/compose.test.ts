import { buildSchema, parse } from 'graphql'
import { type Composition, compose, type SubgraphDocument } from './compose'

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3",
  import: ["@key", "@tag", "@inaccessible", "@shareable", "@requires", "@external", "@interfaceObject"])`
const document = (name: string, sdl: string): SubgraphDocument => ({ name, typeDefs: parse(`${link}\n${sdl}`) })

const invoice = document(
  'invoice',
  `type Query {
    lines(first: Int = 25, hint: String @tag(name: "caami")): [Line!]!
    settlements: [Settlement!]! @tag(name: "spp_is")
  }
  type Line @key(fields: "id") {
    id: ID!
    rejectReason: String @tag(name: "caami") @tag(name: "provider")
    outcome: Outcome!
    secret: String @inaccessible
  }
  enum Outcome { PAID RECOVERED @tag(name: "caami") }
  type Settlement { month: String! }`,
)
const provider = document(
  'provider',
  `type Query { provider: Provider }
  type Provider { name: String!  birthDate: String @tag(name: "provider") lastLine: Line }
  type Line @key(fields: "id", resolvable: false) { id: ID! }`,
)
const graph = [invoice, provider]
const fields = ({ api }: Composition, type: string) =>
  Object.keys((buildSchema(api).getType(type) as { getFields?(): object } | undefined)?.getFields?.() ?? {})

describe('composition for an audience', () => {
  test('the graph without an audience has every field except internal ones', () => {
    expect(fields(compose(graph), 'Line')).toEqual(['id', 'outcome', 'rejectReason'])
  })

  test('a field tagged for two audiences is in their schemas only', () => {
    expect(fields(compose(graph, 'CAAMI'), 'Line')).toContain('rejectReason')
    expect(fields(compose(graph, 'PROVIDER'), 'Line')).toContain('rejectReason')
    expect(fields(compose(graph, 'CPAS'), 'Line')).toEqual(['id', 'outcome'])
  })

  test('types that only a root field of another audience uses are absent', () => {
    expect(fields(compose(graph, 'SPP_IS'), 'Settlement')).toEqual(['month'])
    expect(fields(compose(graph, 'CAAMI'), 'Settlement')).toEqual([])
    expect(compose(graph, 'CAAMI').api).not.toContain('ettlement')
  })

  test('tagged arguments and enum values are in the schemas of their audiences only', () => {
    expect(compose(graph, 'CAAMI').api).toContain('hint: String')
    expect(compose(graph, 'CPAS').api).not.toContain('hint')
    expect(compose(graph, 'CAAMI').api).toContain('RECOVERED')
    expect(compose(graph, 'CPAS').api).not.toContain('RECOVERED')
  })

  test('an internal field is in the supergraph and in no API', () => {
    const view = compose(graph, 'CAAMI')
    expect(view.supergraph).toContain('secret')
    expect(view.api).not.toContain('secret')
    expect(compose(graph).api).not.toContain('secret')
  })

  test('the composed text does not depend on the order of the subgraphs', () => {
    expect(compose([provider, invoice], 'CAAMI')).toEqual(compose(graph, 'CAAMI'))
  })
})

describe('composition rejects unsupported shapes', () => {
  test.each([
    [
      'a fragment in @requires',
      `type Query { a: Int } type A @key(fields: "id") { id: ID! x: Int @external y: Int @requires(fields: "... on A { x }") }`,
      /contains a fragment/,
    ],
    ['an interface', 'type Query { a: I } interface I { id: ID! }', /is an interface/],
    ['a union', 'type Query { a: U } union U = A type A { id: ID! }', /is a union/],
  ])('%s is rejected', (_, sdl, message) => {
    expect(() => compose([document('one', sdl)])).toThrow(message)
  })

  test('a shared field with two return types is rejected', () => {
    const one = document('one', 'type Query { a: A } type A @shareable { x: Int! }')
    const two = document('two', 'type Query { b: A } type A @shareable { x: Int }')
    expect(() => compose([one, two])).toThrow('A.x is Int! in one and Int in two')
  })
})
