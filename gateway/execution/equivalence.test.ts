import fc from 'fast-check'
import { execute, GraphQLObjectType, type GraphQLSchema, getNamedType, parse } from 'graphql'
import pino from 'pino'
import { day } from '../../shared/values/day'
import { compose } from '../composition/compose'
import { fixtureGraph, plainFixtureGraph } from '../testing/fixture-graph'
import { unlimitedAdmission } from '../testing/unlimited-admission'
import { type AudienceSchema, createAudienceSchema } from './audience-schema'
import { createSubgraphCaller, inProcessTransport } from './subgraph-transport'

const graph = fixtureGraph()
const composition = compose([graph.people, graph.cards], 'CPAS')
const plain = plainFixtureGraph(composition.api)
let view: AudienceSchema

beforeAll(async () => {
  const links = new Map([graph.people, graph.cards].map((subgraph) => [subgraph.name, inProcessTransport(subgraph)]))
  view = await createAudienceSchema(
    'CPAS',
    composition,
    createSubgraphCaller(links),
    unlimitedAdmission(),
    pino({ level: 'silent' }),
  )
})
afterAll(() => view.close())

/** Arguments for which every entity exists; audience-schema.test.ts covers missing ones. */
const argumentsOf: Record<string, string[]> = {
  'Query.beneficiary': ['(niss: "85073003328")', '(niss: $niss)'],
  'Query.decision': ['(number: "1")', '(number: $number)', '(number: "none")'],
  'Query.decisions': ['(first: 2)', '(first: 1)', '(first: $first)'],
  'Decision.children': ['(first: 2)', '(first: $first)'],
}
const excluded = new Set(['Query.accessLog', 'Query.ledger', 'Decision.failing'])
const conditions = [
  '',
  '',
  '',
  '',
  ' @include(if: $yes)',
  ' @skip(if: $yes)',
  ' @skip(if: $no)',
  ' @include(if: true)',
  ' @skip(if: $no) @include(if: $yes)',
]

/** A valid operation from a stream of numbers: repeated fields, aliases, fragments in fragments, conditions. */
function operation(schema: GraphQLSchema, pick: (below: number) => number): string {
  // Half of the operations concern one subgraph and need no plan.
  const isSingleSubgraph = pick(2) === 0
  const fragments: string[] = []
  const selection = (type: GraphQLObjectType, depth: number): string => {
    const fields = Object.values(type.getFields()).filter(
      ({ name }) => !excluded.has(`${type.name}.${name}`) && !(isSingleSubgraph && /^(beneficiary|holder)$/.test(name)),
    )
    const parts: string[] = []
    for (let count = 1 + pick(4); count > 0; count--) {
      const shape = pick(10)
      if (depth > 0 && shape === 0)
        parts.push(`... on ${type.name}${conditions[pick(conditions.length)]} ${selection(type, depth - 1)}`)
      else if (depth > 0 && shape === 1)
        parts.push(`...${conditions[pick(conditions.length)]} ${selection(type, depth - 1)}`)
      else if (depth > 0 && shape === 2) {
        const name = `F${fragments.length}`
        fragments.push('')
        fragments[Number(name.slice(1))] = `fragment ${name} on ${type.name} ${selection(type, depth - 1)}`
        parts.push(`...${name}${conditions[pick(conditions.length)]}`)
      } else if (shape === 3) parts.push(`${pick(2) ? '' : 't: '}__typename`)
      else {
        const field = fields[pick(fields.length)]
        const below = field && getNamedType(field.type)
        if (!field || (below instanceof GraphQLObjectType && depth === 0)) continue
        const options = argumentsOf[`${type.name}.${field.name}`] ?? ['']
        const chosen = pick(options.length)
        // Fields with the same response key must have the same arguments, so the alias contains their index.
        const alias = options.length > 1 || pick(4) === 0 ? `${field.name}${chosen}: ` : ''
        parts.push(
          `${alias}${field.name}${options[chosen]}${conditions[pick(conditions.length)]}${below instanceof GraphQLObjectType ? ` ${selection(below, depth - 1)}` : ''}`,
        )
      }
    }
    return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`
  }
  const root = schema.getQueryType() as GraphQLObjectType
  const niss = isSingleSubgraph ? '' : ' $niss: Niss!,'
  const head = `query Q($yes: Boolean!, $no: Boolean = false,${niss} $number: ID!, $first: Int = 2)`
  // Uses every variable at least once, so each generated document is valid.
  const uses = [
    'u1: decision(number: $number) @include(if: $yes) @skip(if: $no) { number }',
    isSingleSubgraph ? '' : 'u2: beneficiary(niss: $niss) { id }',
    'u3: decisions(first: $first) { edges { cursor } }',
  ].join(' ')
  return `${head} { ${uses} ...Drawn } fragment Drawn on Query ${selection(root, 5)} ${fragments.join(' ')}`
}

test('the gateway and graphql-js return the same result for any operation', async () => {
  const variables = { yes: true, niss: '85073003328', number: '2' }
  const context = {
    caller: { subject: 's', audience: 'CPAS' as const, organisation: '0299990019', role: 'worker' },
    requestId: 'r',
    now: '2026-03-02T11:00:00.000Z',
    today: day('2026-03-02'),
    codes: [],
    charge: {},
  }
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat(1_000_000)), async (stream) => {
      const query = operation(plain, (below) => Number(stream.next().value) % below)
      const response = await view.server.executeOperation({ query, variables }, { contextValue: context })
      if (response.body.kind !== 'single') throw new Error('expected a single result')
      const { data, errors } = response.body.singleResult
      if (errors?.some((error) => error.extensions?.code === 'TOO_COMPLEX')) return
      const expected = await execute({ schema: plain, document: parse(query), variableValues: variables })
      expect({ query, data: JSON.parse(JSON.stringify(data ?? null)), errors: errors ?? [] }).toEqual({
        query,
        data: JSON.parse(JSON.stringify(expected.data)),
        errors: expected.errors ?? [],
      })
    }),
    { numRuns: 100 },
  )
})
