import { unavailable } from '../errors/graphql-errors'
import type { SubgraphName } from '../subgraph/subgraph-name'
import { unavailableIn, withUnavailable } from '../subgraph/unavailable-extension'
import { fetchAvailable } from './fetch-available'

const names: SubgraphName[] = ['decision', 'invoice', 'provider']

test('the answers of the subgraphs that answer are returned, and the others are named', async () => {
  const context = { unavailable: new Set<SubgraphName>() }
  const answers = await fetchAvailable(context, names, async (name) => {
    if (name === 'decision') throw unavailable(name)
    if (name === 'provider') throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    return name
  })
  expect(answers).toEqual(['invoice'])
  expect([...context.unavailable]).toEqual(['decision', 'provider'])
})

test('an error other than an outage is thrown', async () => {
  const context = { unavailable: new Set<SubgraphName>() }
  const failing = fetchAvailable(context, names, async () => {
    throw new TypeError('x is undefined')
  })
  await expect(failing).rejects.toThrow('x is undefined')
  expect(context.unavailable.size).toBe(0)
})

test('the extension names what a result misses, and a complete result has none', () => {
  const result = withUnavailable({ data: {} }, { unavailable: new Set(['decision']) })
  expect(unavailableIn(result)).toEqual(['decision'])
  expect(withUnavailable({ data: {} }, { unavailable: new Set() })).toEqual({ data: {} })
  expect(unavailableIn({ extensions: { unavailable: 'decision' } })).toEqual([])
})
