import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parse } from 'graphql'
import { SignJWT } from 'jose'
import pino from 'pino'
import type { RequestContext } from '../../shared/authorization/caller'
import { SERVICE_TOKEN_SECONDS, serviceTokenKey, signServiceToken } from '../../shared/authorization/service-token'
import { usedTokensOfProcess } from '../../shared/authorization/used-tokens'
import { digestOf } from '../../shared/http/json-body'
import { createSubgraphServer, type SubgraphServer } from '../../shared/subgraph/http-server'
import { day } from '../../shared/values/day'
import { compose } from '../composition/compose'
import { fixtureGraph } from '../testing/fixture-graph'
import { unlimitedAdmission } from '../testing/unlimited-admission'
import { type AudienceSchema, createAudienceSchema } from './audience-schema'
import { createSubgraphCaller, httpTransport, type SubgraphTransport } from './subgraph-transport'

const key = serviceTokenKey('a secret of thirty-two letters at least')
const log = pino({ level: 'silent' })
const graph = fixtureGraph()
const servers: SubgraphServer[] = []
const transports = new Map<string, SubgraphTransport>()
const urls: Record<string, string> = {}
let view: AudienceSchema

const request: RequestContext = {
  caller: { subject: 'someone', audience: 'CPAS', organisation: '0299990019', role: 'worker' },
  requestId: 'r-1',
  operation: 'test',
  rootFields: ['decision'],
  now: '2026-03-02T11:00:00.000Z',
  today: day('2026-03-02'),
}

beforeAll(async () => {
  for (const subgraph of [graph.people, graph.cards]) {
    const server = createSubgraphServer(subgraph, { keys: [key], usedTokens: usedTokensOfProcess() }, log)
    const port = await server.listen(0, '127.0.0.1')
    urls[subgraph.name] = `http://127.0.0.1:${port}/graphql`
    servers.push(server)
    transports.set(
      subgraph.name,
      httpTransport({ name: subgraph.name, url: urls[subgraph.name] ?? '', key, queryTimeout: 300 }),
    )
  }
  view = await createAudienceSchema(
    'CPAS',
    compose([graph.people, graph.cards], 'CPAS'),
    createSubgraphCaller(transports),
    unlimitedAdmission(),
    log,
  )
})
afterAll(async () => {
  await view.close()
  for (const transport of transports.values()) await transport.close()
  for (const server of servers) await server.close()
})

const { operation: _, rootFields: __, ...requestContext } = request
async function ask(query: string) {
  const response = await view.server.executeOperation(
    { query },
    { contextValue: { ...requestContext, codes: [], charge: {} } },
  )
  if (response.body.kind !== 'single') throw new Error('expected a single result')
  return response.body.singleResult
}

describe('subgraphs over HTTP', () => {
  test('data, errors and caller are the same as in one process', async () => {
    const { data, errors } = await ask(
      'query Q { decision(number: "1") { amount beneficiary { lastName } } other: decision(number: "hidden") { beneficiary { id birthDate } } }',
    )
    expect(data).toEqual({
      decision: { amount: '12.50', beneficiary: { lastName: 'Peeters' } },
      other: { beneficiary: null },
    })
    expect(errors).toEqual([
      { message: 'Not for you.', path: ['other', 'beneficiary'], extensions: { code: 'FORBIDDEN', argument: 'niss' } },
    ])
    expect(graph.people.seen.at(-1)).toEqual({ ...request, operation: 'Q', readsPersonIds: true })
  })

  test('the gateway gets only the request id of an unexpected error in a subgraph', async () => {
    const { data, errors } = await ask('{ decision(number: "1") { number failing } }')
    expect(data).toEqual({ decision: { number: '1', failing: null } })
    expect(errors?.[0]).toMatchObject({
      path: ['decision', 'failing'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' },
    })
    expect(JSON.stringify(errors)).not.toMatch(/relation|85073003328/)
  })

  test('running subgraphs are healthy', async () => {
    expect(await Promise.all([...transports.values()].map((transport) => transport.isHealthy()))).toEqual([true, true])
  })
})

describe('service tokens', () => {
  const body = JSON.stringify({ query: '{ decision(number: "1") { number } }' })
  const call = async (authorization?: string, text = body, path = '/graphql') => {
    const url = new URL(path, urls.decision)
    const response = await fetch(url, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    })
    return response.status
  }
  const forged = (change: (jwt: SignJWT) => SignJWT, signedBy = key) =>
    change(
      new SignJWT({ request, body: '' })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('mediprima-inside')
        .setAudience('decision')
        .setJti('j')
        .setIssuedAt()
        .setExpirationTime('60s'),
    ).sign(signedBy)

  test('a service token is accepted once, for the body that it signs', async () => {
    const token = await signServiceToken(key, 'decision', request, digestOf(body))
    expect(await call(`Bearer ${token}`, '{"query":"{ ledger { number } }"}')).toBe(401)
    expect(await call(`Bearer ${token}`)).toBe(200)
    expect(await call(`Bearer ${token}`)).toBe(401)
  })

  test.each<[string, () => Promise<string | undefined>]>([
    ['without a token', async () => undefined],
    ['with a malformed token', async () => 'Bearer x.y.z'],
    [
      'with a token for another subgraph',
      async () => `Bearer ${await signServiceToken(key, 'beneficiary', request, digestOf(body))}`,
    ],
    [
      'with a token signed with another secret',
      async () =>
        `Bearer ${await signServiceToken(serviceTokenKey('another secret of thirty-two letters'), 'decision', request, digestOf(body))}`,
    ],
    [
      'with an expired token',
      async () => `Bearer ${await forged((jwt) => jwt.setExpirationTime(Math.floor(Date.now() / 1000) - 1))}`,
    ],
    ['with a token of another issuer', async () => `Bearer ${await forged((jwt) => jwt.setIssuer('elsewhere'))}`],
    ['with a token without a body digest', async () => `Bearer ${await forged((jwt) => jwt)}`],
    [
      'with an unsigned token',
      async () =>
        `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${(await signServiceToken(key, 'decision', request, digestOf(body))).split('.')[1]}.`,
    ],
  ])('a call %s is rejected', async (_, createToken) => {
    const before = graph.cards.seen.length
    expect(await call(await createToken())).toBe(401)
    expect(graph.cards.seen).toHaveLength(before)
  })

  test('other paths are 404 and other methods are 401', async () => {
    expect(await call(undefined, body, '/')).toBe(404)
    expect((await fetch(urls.decision ?? '')).status).toBe(401)
    expect(SERVICE_TOKEN_SECONDS).toBe(60)
  })

  test('a secret of fewer than 32 characters is rejected', () => expect(() => serviceTokenKey('short')).toThrow('32'))
})

describe('a failing subgraph', () => {
  let broken: Server
  let answer: (end: (status: number, body: string) => void) => void = () => {}
  let calls = 0
  let transport: SubgraphTransport
  beforeEach(async () => {
    calls = 0
    broken = createServer((incoming, response) => {
      calls += 1
      incoming.resume()
      answer((status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(body))
    })
    await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve))
    transport = httpTransport({
      name: 'decision',
      url: `http://127.0.0.1:${(broken.address() as AddressInfo).port}`,
      key,
      queryTimeout: 100,
      mutationTimeout: 100,
    })
  })
  afterEach(async () => {
    broken.closeAllConnections()
    await new Promise((resolve) => broken.close(resolve))
    await transport.close()
  })
  const query = parse('{ decision(number: "1") { number } }')
  const mutation = parse('mutation { extendDecision(number: "1", to: "2026-01-01") { decision { number } } }')
  const codes = async (document = query) =>
    ((await transport.call({ document, request })).errors ?? []).map((error) => error.extensions.code)

  test.each<[string, typeof answer, number]>([
    ['a query is retried once after status 500', (end) => end(500, ''), 2],
    ['a query is retried once after a response that is not JSON', (end) => end(200, 'garbage'), 2],
    ['a query is retried once after JSON that is no GraphQL response', (end) => end(200, '{}'), 2],
    ['a query is not retried after a timeout', () => {}, 1],
  ])('%s', async (_, respond, expected) => {
    answer = respond
    expect(await codes()).toEqual(['SUBGRAPH_UNAVAILABLE'])
    expect(calls).toBe(expected)
  })

  test('a mutation is never retried', async () => {
    answer = (end) => end(503, '')
    expect(await codes(mutation)).toEqual(['SUBGRAPH_UNAVAILABLE'])
    expect(calls).toBe(1)
  })

  test('a successful retry returns data without an error', async () => {
    answer = (end) => (calls === 1 ? end(502, '') : end(200, '{"data":{"decision":null}}'))
    expect(await codes()).toEqual([])
  })

  test('a subgraph whose connections are all busy is not ready after a second, and is asked once in a second', async () => {
    const { port } = broken.address() as AddressInfo
    const busy = httpTransport({
      name: 'decision',
      url: `http://127.0.0.1:${port}`,
      key,
      connections: 1,
      queryTimeout: 3_000,
    })
    answer = () => {}
    const waiting = busy.call({ document: query, request })
    const began = performance.now()
    expect(await Promise.all([busy.isHealthy(), busy.isHealthy()])).toEqual([false, false])
    expect(performance.now() - began).toBeLessThan(3_000)
    expect(await busy.isHealthy()).toBe(false)
    broken.closeAllConnections()
    await waiting
    await busy.close()
    expect(calls).toBeLessThanOrEqual(3)
  })

  test('the circuit breaker opens after five consecutive failures', async () => {
    answer = (end) => end(500, '')
    for (let i = 0; i < 5; i++) await codes()
    const before = calls
    expect(await codes()).toEqual(['SUBGRAPH_UNAVAILABLE'])
    expect(calls).toBe(before)
  })
})
