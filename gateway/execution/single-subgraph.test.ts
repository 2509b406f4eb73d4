import { buildSchema, getOperationAST, parse } from 'graphql'
import { compose } from '../composition/compose'
import { fixtureGraph } from '../testing/fixture-graph'
import { normalizeOperation } from './normalize-operation'
import { findSingleSubgraph } from './single-subgraph'

const graph = fixtureGraph()
const { supergraph, api } = compose([graph.people, graph.cards], 'CPAS')
const schema = buildSchema(api)
const singleSubgraphOf = (text: string, query: string) => {
  const document = parse(query)
  return findSingleSubgraph(parse(text))(normalizeOperation(schema, document, getOperationAST(document)!, {}).fields)
}

test.each([
  [
    'a root field and nested fields of its subgraph',
    '{ decision(number: "1") { number children { edges { cursor } } } }',
    'DECISION',
  ],
  [
    'several root fields of one subgraph',
    '{ a: decision(number: "1") { kind } decisions { edges { node { amount } } } }',
    'DECISION',
  ],
  ['a mutation', 'mutation { extendDecision(number: "1", to: "2026-01-01") { decision { number } } }', 'DECISION'],
  [
    'the key of an entity of another subgraph',
    '{ decision(number: "1") { beneficiary { id __typename } } }',
    'DECISION',
  ],
  ['a field of another subgraph', '{ decision(number: "1") { beneficiary { lastName } } }', undefined],
  [
    'root fields of two subgraphs',
    '{ decision(number: "1") { kind } beneficiary(niss: "85073003328") { id } }',
    undefined,
  ],
  [
    'an entity and its own fields',
    '{ beneficiary(niss: "85073003328") { lastName friend { birthDate } } }',
    'BENEFICIARY',
  ],
])('the single subgraph of %s: %s', (_, query, subgraph) => {
  expect(singleSubgraphOf(supergraph, query)).toBe(subgraph)
})

test('fields with @external, @requires or @override have no single subgraph', () => {
  for (const argument of ['external: true', 'requires: "number"', 'override: "beneficiary"']) {
    const changed = supergraph.replace(
      /(\n {2}amount: Euro)(?! =)[^\n]*/,
      `$1 @join__field(graph: DECISION, ${argument})`,
    )
    expect(changed).not.toBe(supergraph)
    expect(singleSubgraphOf(changed, '{ decision(number: "1") { number } }')).toBe('DECISION')
    expect(singleSubgraphOf(changed, '{ decision(number: "1") { amount } }')).toBeUndefined()
  }
})
