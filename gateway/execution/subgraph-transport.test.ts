import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parse } from 'graphql'
import { SignJWT } from 'jose'
import pino from 'pino'
import type { RequestContext } from '../../shared/authorization/caller'
import { SERVICE_TOKEN_SECONDS, serviceTokenKey, signServiceToken } from '../../shared/authorization/service-token'
import { createSubgraphServer, type SubgraphServer } from '../../shared/subgraph/http-server'
import { day } from '../../shared/values/day'
import { compose } from '../composition/compose'
import { fixtureGraph } from '../testing/fixture-graph'
import { type AudienceSchema, createAudienceSchema } from './audience-schema'
import { createSubgraphCaller, httpTransport, type SubgraphTransport } from './subgraph-transport'

const key = serviceTokenKey('a secret of thirty-two letters at least')
const log = pino({ level: 'silent' })
const graph = fixtureGraph()
const servers: SubgraphServer[] = []
const links = new Map<string, SubgraphTransport>()
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
    const server = createSubgraphServer(subgraph, key, log)
    const port = await server.listen(0, '127.0.0.1')
    urls[subgraph.name] = `http://127.0.0.1:${port}/graphql`
    servers.push(server)
    links.set(
      subgraph.name,
      httpTransport({ name: subgraph.name, url: urls[subgraph.name] ?? '', key, queryTimeout: 300 }),
    )
  }
  view = await createAudienceSchema(
    'CPAS',
    compose([graph.people, graph.cards], 'CPAS'),
    createSubgraphCaller(links),
    log,
  )
})
afterAll(async () => {
  await view.close()
  for (const link of links.values()) await link.close()
  for (const server of servers) await server.close()
})

const { operation: _, rootFields: __, ...identity } = request
async function ask(query: string) {
  const response = await view.server.executeOperation({ query }, { contextValue: { ...identity, codes: [] } })
  if (response.body.kind !== 'single') throw new Error('one answer was expected')
  return response.body.singleResult
}

describe('over HTTP', () => {
  test('the answer, the errors and the caller are those of one process', async () => {
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
    expect(graph.people.seen.at(-1)).toEqual({ ...request, operation: 'Q' })
  })

  test('a fault stays where it happened: the gateway gets its request id only', async () => {
    const { data, errors } = await ask('{ decision(number: "1") { number fault } }')
    expect(data).toEqual({ decision: { number: '1', fault: null } })
    expect(errors?.[0]).toMatchObject({
      path: ['decision', 'fault'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' },
    })
    expect(JSON.stringify(errors)).not.toMatch(/relation|85073003328/)
  })

  test('each is there', async () => {
    expect(await Promise.all([...links.values()].map((link) => link.isHealthy()))).toEqual([true, true])
  })
})

describe('a subgraph answers nobody without a proof', () => {
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

  test('a good proof is good once, for its own body', async () => {
    const proof = await signServiceToken(key, 'decision', request, body)
    expect(await call(`Bearer ${proof}`, '{"query":"{ ledger { number } }"}')).toBe(401)
    expect(await call(`Bearer ${proof}`)).toBe(200)
    expect(await call(`Bearer ${proof}`)).toBe(401)
  })

  test.each<[string, () => Promise<string | undefined>]>([
    ['no proof', async () => undefined],
    ['nonsense', async () => 'Bearer x.y.z'],
    ['a proof for another subgraph', async () => `Bearer ${await signServiceToken(key, 'beneficiary', request, body)}`],
    [
      'signed with another secret',
      async () =>
        `Bearer ${await signServiceToken(serviceTokenKey('another secret of thirty-two letters'), 'decision', request, body)}`,
    ],
    [
      'expired',
      async () => `Bearer ${await forged((jwt) => jwt.setExpirationTime(Math.floor(Date.now() / 1000) - 1))}`,
    ],
    ['of another issuer', async () => `Bearer ${await forged((jwt) => jwt.setIssuer('elsewhere'))}`],
    ['without a body digest', async () => `Bearer ${await forged((jwt) => jwt)}`],
    [
      'unsigned',
      async () =>
        `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${(await signServiceToken(key, 'decision', request, body)).split('.')[1]}.`,
    ],
  ])('%s', async (_, proof) => {
    const before = graph.cards.seen.length
    expect(await call(await proof())).toBe(401)
    expect(graph.cards.seen).toHaveLength(before)
  })

  test('other paths and methods show nothing', async () => {
    expect(await call(undefined, body, '/')).toBe(404)
    expect((await fetch(urls.decision ?? '')).status).toBe(401)
    expect(SERVICE_TOKEN_SECONDS).toBe(60)
  })

  test('a secret that is too short is refused', () => expect(() => serviceTokenKey('short')).toThrow('32'))
})

describe('a subgraph in trouble', () => {
  let broken: Server
  let answer: (end: (status: number, body: string) => void) => void = () => {}
  let calls = 0
  let link: SubgraphTransport
  beforeEach(async () => {
    calls = 0
    broken = createServer((incoming, response) => {
      calls += 1
      incoming.resume()
      answer((status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(body))
    })
    await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve))
    link = httpTransport({
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
    await link.close()
  })
  const query = parse('{ decision(number: "1") { number } }')
  const mutation = parse('mutation { extendDecision(number: "1", to: "2026-01-01") { decision { number } } }')
  const codes = async (document = query) =>
    ((await link.call({ document, request })).errors ?? []).map((error) => error.extensions.code)

  test.each<[string, typeof answer, number]>([
    ['one that answers with 500 is asked a second time', (end) => end(500, ''), 2],
    ['one that answers garbage is asked a second time', (end) => end(200, 'garbage'), 2],
    ['one that answers something else is asked a second time', (end) => end(200, '{}'), 2],
    ['one that is slow is not waited for twice', () => {}, 1],
  ])('%s', async (_, how, expected) => {
    answer = how
    expect(await codes()).toEqual(['SUBGRAPH_UNAVAILABLE'])
    expect(calls).toBe(expected)
  })

  test('a change is never sent twice', async () => {
    answer = (end) => end(503, '')
    expect(await codes(mutation)).toEqual(['SUBGRAPH_UNAVAILABLE'])
    expect(calls).toBe(1)
  })

  test('a second try that succeeds is an answer', async () => {
    answer = (end) => (calls === 1 ? end(502, '') : end(200, '{"data":{"decision":null}}'))
    expect(await codes()).toEqual([])
  })

  test('after five failures in a row it is left alone for a moment', async () => {
    answer = (end) => end(500, '')
    for (let i = 0; i < 5; i++) await codes()
    const before = calls
    expect(await codes()).toEqual(['SUBGRAPH_UNAVAILABLE'])
    expect(calls).toBe(before)
  })
})
