import { buildSchema, getOperationAST, parse } from 'graphql'
import { compose } from '../composition/compose'
import { fixtureGraph } from '../testing/fixture-graph'
import { normalizeOperation } from './normalize-operation'
import { findSingleSubgraph } from './single-subgraph'

const graph = fixtureGraph()
const { supergraph, api } = compose([graph.people, graph.cards], 'CPAS')
const schema = buildSchema(api)
const ownerIn = (text: string, query: string) => {
  const document = parse(query)
  return findSingleSubgraph(parse(text))(normalizeOperation(schema, document, getOperationAST(document)!, {}).fields)
}

test.each([
  [
    'a root field and what its subgraph has below it',
    '{ decision(number: "1") { number children { edges { cursor } } } }',
    'DECISION',
  ],
  ['several of them', '{ a: decision(number: "1") { kind } decisions { edges { node { amount } } } }', 'DECISION'],
  ['a mutation', 'mutation { extendDecision(number: "1", to: "2026-01-01") { decision { number } } }', 'DECISION'],
  ['another one’s entity by its key alone', '{ decision(number: "1") { beneficiary { id __typename } } }', 'DECISION'],
  ['another one’s field', '{ decision(number: "1") { beneficiary { lastName } } }', undefined],
  ['two root fields of two', '{ decision(number: "1") { kind } beneficiary(niss: "85073003328") { id } }', undefined],
  ['the other subgraph', '{ beneficiary(niss: "85073003328") { lastName friend { birthDate } } }', 'BENEFICIARY'],
])('%s: %s', (_, query, owner) => {
  expect(ownerIn(supergraph, query)).toBe(owner)
})

test('what is external, required or overridden is the planner’s', () => {
  for (const more of ['external: true', 'requires: "number"', 'override: "beneficiary"']) {
    const changed = supergraph.replace(/(\n {2}amount: Euro)(?! =)[^\n]*/, `$1 @join__field(graph: DECISION, ${more})`)
    expect(changed).not.toBe(supergraph)
    expect(ownerIn(changed, '{ decision(number: "1") { number } }')).toBe('DECISION')
    expect(ownerIn(changed, '{ decision(number: "1") { amount } }')).toBeUndefined()
  }
})
