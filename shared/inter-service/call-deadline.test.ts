import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { buildSchema } from 'graphql'
import pino from 'pino'
import type { RequestContext } from '../authorization/caller'
import { serviceTokenKey } from '../authorization/service-token'
import { usedTokensOfProcess } from '../authorization/used-tokens'
import { createSubgraphServer } from '../subgraph/http-server'
import type { SubgraphName } from '../subgraph/subgraph-name'
import { day } from '../values/day'
import { limitCallsOf, timeForCall } from './call-deadline'
import { fetchAvailable } from './fetch-available'
import { SubgraphClient } from './http-client'
import { httpServiceTransport } from './http-transport'

const key = serviceTokenKey('a'.repeat(40))
const requestOf = (): RequestContext => ({
  caller: { subject: 'x', audience: 'SPP_IS', organisation: 'sppis', role: 'inspector' },
  requestId: 'r',
  operation: 'Test',
  rootFields: [],
  now: '2026-03-12T11:00:00.000Z',
  today: day('2026-03-12'),
})

/** A subgraph that accepts calls and never answers, as a frozen process. */
async function frozenSubgraph() {
  let calls = 0
  const server = createServer(() => {
    calls += 1
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: () => calls,
    end: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

test('a list that is merged from several subgraphs is answered without a frozen one, which it names', async () => {
  const frozen = await frozenSubgraph()
  const services = httpServiceTransport([{ name: 'invoice', url: frozen.url }], key)
  const schema = buildSchema('type Query { entries: [String!]! }')
  const server = createSubgraphServer(
    {
      name: 'beneficiary',
      schema,
      contextFor: (request) => ({ request, unavailable: new Set<SubgraphName>() }),
      isHealthy: async () => true,
    },
    { keys: [key], usedTokens: usedTokensOfProcess() },
    pino({ level: 'silent' }),
  )
  schema.getQueryType()!.getFields().entries!.resolve = async (_, __, context) => [
    'own',
    ...(await fetchAvailable(context, ['invoice'], (name) =>
      services.call(context.request)(name, 'invoice.rules', []),
    )),
  ]
  const port = await server.listen(0, '127.0.0.1')
  const url = `http://127.0.0.1:${port}/graphql`
  const client = new SubgraphClient({ name: 'beneficiary', url, key, queryTimeout: 1_200 })
  const answer = await client.ask('{ entries }', undefined, requestOf(), 'query')
  expect(answer).toEqual({ data: { entries: ['own'] }, errors: undefined, extensions: { unavailable: ['invoice'] } })
  await client.close()
  await services.close()
  await server.close()
  await frozen.end()
}, 30_000)

test('the calls of a request take less time than its caller waits; without a caller that waits they have no deadline', () => {
  const request = requestOf()
  for (const [caller, calls] of [
    [30_000, 28_000],
    [5_000, 3_500],
    [3_500, 2_450],
  ] as const) {
    limitCallsOf(request, String(caller))
    expect(timeForCall(request)).toBeGreaterThan(calls - 500)
    expect(timeForCall(request)).toBeLessThanOrEqual(calls)
  }
  for (const header of [undefined, 'soon', '-1']) {
    const unlimited = requestOf()
    limitCallsOf(unlimited, header)
    expect(timeForCall(unlimited)).toBe(Number.POSITIVE_INFINITY)
  }
})

test('a call is not sent once the time of the caller is over', async () => {
  const frozen = await frozenSubgraph()
  const client = new SubgraphClient({ name: 'invoice', url: frozen.url, key })
  const request = requestOf()
  limitCallsOf(request, '10')
  await wait(20)
  const { errors } = await client.ask('{ entries }', undefined, request, 'query')
  expect(errors?.[0]?.extensions?.code).toBe('SUBGRAPH_UNAVAILABLE')
  expect(frozen.calls()).toBe(0)
  await client.close()
  await frozen.end()
})
