import { type GraphQLOutputType, getNamedType, isLeafType, isObjectType, isRequiredArgument } from 'graphql'
import { sentStatements } from '../../../shared/testing/sent-statements'
import { fieldsWithoutContent } from '../mappers/decision-node.mapper'
import { setUpDecisions } from '../testing/decision-steps'
import { decisionInput, threeCoverages } from '../testing/scenario'
import { CREATE } from '../testing/statement-operations'

const { ask, graph, scenario } = setUpDecisions()

/** The fields of a type that need no arguments, each with a selection of its leaves. */
function selectionsOf(type: GraphQLOutputType, levels: number): { name: string; selection: string }[] {
  const named = getNamedType(type)
  if (!isObjectType(named)) return []
  return Object.values(named.getFields()).flatMap(({ name, type: inner, args }) => {
    if (args.some(isRequiredArgument)) return []
    if (isLeafType(getNamedType(inner))) return [{ name, selection: name }]
    const below = levels > 0 ? selectionsOf(inner, levels - 1).map(({ selection }) => selection) : []
    return below.length === 0 ? [] : [{ name, selection: `${name} { ${below.join(' ')} }` }]
  })
}

describe('listed decisions', () => {
  const decision = () => graph().subgraph.schema.getType('Decision') as GraphQLOutputType
  const list = (selection: string) => ask(`{ decisions { edges { node { ${selection} } } } }`, {})

  test('a list shows each field as the decision itself does, if no other field is selected', async () => {
    const input = decisionInput(scenario.person().niss, { coverages: threeCoverages('2026-03-01', '2026-05-31') })
    const { number } = (await ask(CREATE, { input })).decision
    const selections = selectionsOf(decision(), 1)
    expect(selections.length).toBeGreaterThan(25)
    for (const { name, selection } of selections) {
      const listed = await list(selection)
      const query = `query ($n: ID!) { decision(number: $n) { ${selection} } }`
      expect([name, listed.edges[0].node]).toEqual([name, await ask(query, { n: number })])
    }
  })

  test('a list reads the content of decisions only if a field shows it', async () => {
    const selections = selectionsOf(decision(), 1)
    for (const { name, selection } of selections) {
      const texts = await sentStatements(() => list(selection))
      const readsContent = texts.some((text) => text.includes('"v"."content"'))
      expect([name, readsContent]).toEqual([name, !fieldsWithoutContent.has(name)])
    }
  })
})
