import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import pino from 'pino'
import type { Audience } from '../shared/policy/caller'
import { compose } from './compose'
import { createGateway, type Gateway } from './server'
import { type SmallSubgraph, smallGraph } from './testing/small-graph'

const folder = mkdtempSync(join(tmpdir(), 'gateway-'))
const graph: { people: SmallSubgraph; cards: SmallSubgraph } = smallGraph()
const log: Record<string, unknown>[] = []
let gateway: Gateway
let url: string
const tokens = new Map<string, string>()

beforeAll(async () => {
  const console_ = join(folder, 'console')
  const explorer = join(folder, 'explorer')
  mkdirSync(join(console_, 'assets'), { recursive: true })
  mkdirSync(explorer)
  writeFileSync(join(console_, 'index.html'), '<!doctype html><title>the console</title>')
  writeFileSync(join(console_, 'assets', 'main-abcd1234.js'), `const text = '${'x'.repeat(2000)}'`)
  writeFileSync(join(folder, 'secret.txt'), 'not for you')
  writeFileSync(join(explorer, 'index.html'), '<!doctype html><title>the explorer</title>')
  gateway = await createGateway({
    port: 0,
    subgraphs: [graph.people, graph.cards],
    demo: true,
    dataFolder: folder,
    consoleFolder: console_,
    explorerFolder: explorer,
    log: pino({ level: 'info' }, { write: (line: string) => void log.push(JSON.parse(line)) }),
  })
  url = `http://127.0.0.1:${await gateway.listen()}`
})
afterAll(async () => {
  await gateway.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  graph.people.seen.length = 0
  graph.cards.seen.length = 0
  log.length = 0
})

async function token(client = 'cpas:0299990019:worker'): Promise<string> {
  const known = tokens.get(client)
  if (known) return known
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: client, client_secret: 'demo' })
  const answer = (await (await fetch(`${url}/oauth/token`, { method: 'POST', body: form })).json()) as {
    access_token: string
  }
  tokens.set(client, answer.access_token)
  return answer.access_token
}
interface Answered {
  status: number
  headers: Headers
  text: string
  body: {
    data?: Record<string, unknown> | null
    errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[]
  }
}
async function post(body: unknown, headers: Record<string, string> = {}, client?: string): Promise<Answered> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await token(client)}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: text.startsWith('{') ? JSON.parse(text) : {},
  }
}
const ask = (query: string, headers?: Record<string, string>, client?: string) => post({ query }, headers, client)
const codeOf = ({ body }: Answered) => body.errors?.[0]?.extensions.code

describe('an answer', () => {
  test('comes with 200, a request id of its own, and is not kept', async () => {
    const answer = await ask('{ decision(number: "1") { number } }')
    expect(answer).toMatchObject({ status: 200, body: { data: { decision: { number: '1' } } } })
    expect(answer.headers.get('x-request-id')).toBe(graph.cards.seen[0]?.requestId)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  })

  test('carries the caller of the token to the subgraphs', async () => {
    await ask('query Mine { decision(number: "1") { number } }')
    expect(graph.cards.seen[0]).toMatchObject({
      caller: { subject: 'cpas:0299990019:worker', audience: 'CPAS', organisation: '0299990019', role: 'worker' },
      operation: 'Mine',
    })
  })

  test('an error in a field is 200 beside the rest', async () => {
    const answer = await ask('{ decision(number: "hidden") { number beneficiary { lastName } } }')
    expect(answer).toMatchObject({ status: 200, body: { data: { decision: { number: 'hidden' } } } })
    expect(codeOf(answer)).toBe('FORBIDDEN')
  })

  test('a refused document is 200, or 400 for who knows the newer media type', async () => {
    for (const query of [
      '{ nothing }',
      '{ decision(',
      '{ decisions(first: 900) { edges { cursor } } }',
      '{ decisions(first: 0) { edges { cursor } } }',
    ]) {
      expect((await ask(query)).status).toBe(200)
      expect((await ask(query, { accept: 'application/graphql-response+json' })).status).toBe(400)
    }
  })

  test('by GET too, for questions only', async () => {
    const get = async (query: string) =>
      fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, {
        headers: { authorization: `Bearer ${await token()}`, 'apollo-require-preflight': '1' },
      })
    expect(await (await get('{ decision(number: "1") { number } }')).json()).toEqual({
      data: { decision: { number: '1' } },
    })
    expect(
      (await get('mutation { extendDecision(number: "1", to: "2026-01-01") { decision { number } } }')).status,
    ).toBe(405)
  })
})

describe('who gets in', () => {
  test.each<[string, Record<string, string>]>([
    ['no token', { authorization: '' }],
    ['another scheme', { authorization: 'Basic eDp5' }],
    ['nonsense', { authorization: 'Bearer nonsense' }],
    ['a token of nobody', { authorization: 'Bearer a.b.c' }],
  ])('%s: 401 and no data', async (_, headers) => {
    const answer = await ask('{ decision(number: "1") { number } }', headers)
    expect(answer.status).toBe(401)
    expect(answer.body).toEqual({ errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }] })
    expect(graph.cards.seen).toHaveLength(0)
  })

  test('broken JSON, an unreadable clock or a large body without a token is 401 all the same', async () => {
    expect((await post('{ broken', { authorization: '' })).status).toBe(401)
    expect((await ask('{ x }', { authorization: '', 'x-demo-clock': 'x' })).status).toBe(401)
    expect((await fetch(`${url}/graphql`)).status).toBe(401)
    expect((await fetch(`${url}/graphql/schema`)).status).toBe(401)
  })

  test('each audience has the SDL of its own view', async () => {
    const sdl = async (client: string) => {
      const response = await fetch(`${url}/graphql/schema`, {
        headers: { authorization: `Bearer ${await token(client)}` },
      })
      expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
      return response.text()
    }
    expect(await sdl('cpas:0299990019:worker')).toContain('incomeLevel')
    expect(await sdl('provider:10001490004:staff')).not.toContain('incomeLevel')
    expect(codeOf(await ask('{ decision(number: "1") { incomeLevel } }', {}, 'provider:10001490004:staff'))).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    )
  })
})

describe('the demo clock', () => {
  const clock = async (text?: string) => {
    const { status } = await ask(
      '{ decision(number: "1") { number } }',
      text === undefined ? {} : { 'x-demo-clock': text },
    )
    const seen = graph.cards.seen.at(-1)
    return { status, now: seen?.now, today: seen?.today }
  }
  test.each([
    ['2026-03-12', '2026-03-12T11:00:00.000Z', '2026-03-12'],
    ['2026-07-01', '2026-07-01T10:00:00.000Z', '2026-07-01'],
    ['2026-03-12T23:30:00+01:00', '2026-03-12T22:30:00.000Z', '2026-03-12'],
    ['2026-03-12T23:30:00Z', '2026-03-12T23:30:00.000Z', '2026-03-13'],
  ])('%s', async (text, now, today) => expect(await clock(text)).toEqual({ status: 200, now, today }))

  test('without it the real clock', async () => {
    expect(Math.abs(Date.parse((await clock()).now ?? '') - Date.now())).toBeLessThan(5_000)
  })

  test.each(['yesterday', '2026-02-30', '2026-03-12T10:00:00', '12/03/2026'])('%s is refused', async (text) => {
    const answer = await ask('{ decision(number: "1") { number } }', { 'x-demo-clock': text })
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_USER_INPUT'])
    expect(graph.cards.seen).toHaveLength(0)
  })
})

describe('bodies', () => {
  test.each<[string, string, number]>([
    ['broken JSON', '{ "query": ', 400],
    ['a text', '"hello"', 400],
    ['nothing', '', 400],
    ['several operations at once', '[{"query":"{ __typename }"}]', 400],
    ['no query', '{"variables":{}}', 400],
    ['variables that are no object', '{"query":"{ __typename }","variables":[1]}', 400],
  ])('%s', async (_, body, status) => {
    const answer = await post(body)
    expect([answer.status, codeOf(answer)]).toEqual([status, 'BAD_USER_INPUT'])
  })

  test('a form of another site is refused', async () => {
    const answer = await post('query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' })
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_USER_INPUT'])
  })

  test('a file of 32 MiB gets through and one beyond 48 MiB is told so', async () => {
    const query = 'query ($number: ID!) { decision(number: $number) { kind } }'
    expect(await post({ query, variables: { number: 'x'.repeat(44_739_244) } })).toMatchObject({
      status: 200,
      body: { data: { decision: { kind: 'PRINCIPLE' } } },
    })
    const large = await post({ query, variables: { number: 'x'.repeat(50 * 1024 * 1024) } })
    expect([large.status, codeOf(large)]).toEqual([413, 'BAD_USER_INPUT'])
  }, 30_000)
})

describe('a fault', () => {
  test('tells a request id that the header and the log have too, and nothing else', async () => {
    const answer = await ask('{ decision(number: "1") { fault } }')
    const id = answer.headers.get('x-request-id')
    expect(answer.body.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: id })
    expect(answer.text).not.toMatch(/stack|at .*\.ts|relation|85073003328/)
    expect(log).toContainEqual(expect.objectContaining({ requestId: id }))
    expect(JSON.stringify(log)).not.toContain('85073003328')
  })
})

describe('pace', () => {
  test('500 requests of one client in a second get through', async () => {
    const start = performance.now()
    const answers = await Promise.all(Array.from({ length: 500 }, () => ask('{ __typename }')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(performance.now() - start).toBeLessThan(10_000)
  }, 20_000)

  test('more than the pace is 429 for that client, and not for another', async () => {
    const slow = await createGateway({
      port: 0,
      subgraphs: [graph.people, graph.cards],
      demo: true,
      dataFolder: folder,
      rate: 3,
      log: pino({ level: 'silent' }),
    })
    const at = `http://localhost:${await slow.listen()}`
    const form = (client_id: string) =>
      new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret: 'demo' })
    const take = async (client: string) =>
      (
        (await (await fetch(`${at}/oauth/token`, { method: 'POST', body: form(client) })).json()) as {
          access_token: string
        }
      ).access_token
    const [one, other] = [await take('cpas:0299990019:worker'), await take('cpas:0299991108:worker')]
    const send = (bearer: string) =>
      fetch(`${at}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
        body: '{"query":"{ __typename }"}',
      })
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(one)))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThanOrEqual(2)
    expect(((await refused[0]!.json()) as Answered['body']).errors?.[0]?.extensions.code).toBe('TOO_MANY_REQUESTS')
    expect((await send(other)).status).toBe(200)
    await slow.close()
  })
})

describe('around the graph', () => {
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${url}${path}`, { headers })

  test('a browser finds the explorer, the console and its routes', async () => {
    expect(await (await get('/graphql', { accept: 'text/html,*/*' })).text()).toContain('the explorer')
    for (const path of ['/', '/login', '/decisions/000000123456/show', '/auth/callback?code=x']) {
      expect(await (await get(path, { accept: 'text/html' })).text()).toContain('the console')
    }
  })

  test('built files are kept for good and zipped; pages are asked again', async () => {
    const script = await get('/assets/main-abcd1234.js', { 'accept-encoding': 'gzip' })
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect(script.headers.get('content-encoding')).toBe('gzip')
    expect(await script.text()).toContain('xxxx')
    const page = await get('/')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect((await get('/', { 'if-none-match': page.headers.get('etag') ?? '' })).status).toBe(304)
  })

  test('nothing outside the folder is read', async () => {
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/%ff',
      '/explorer/..%2f..%2fsecret.txt',
    ]) {
      const text = await new Promise<string>((resolve, reject) => {
        httpRequest(`${url}`, { path, agent: false }, (response) => {
          let all = ''
          response.on('data', (chunk) => (all += chunk)).on('end', () => resolve(all))
        })
          .on('error', reject)
          .end()
      })
      expect(text).not.toContain('not for you')
    }
  })

  test.each(['/graphql/nothing', '/oauth/nothing', '/assets/none.js', '/health/none', '/.well-known/none'])(
    '%s is 404 in JSON',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] })
    },
  )

  test('answers carry no mark of the software and a policy that loads nothing from elsewhere', async () => {
    const { headers } = await get('/')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(headers.get('content-security-policy')).not.toMatch(/https?:/)
  })

  test('figures tell audiences, codes and subgraphs', async () => {
    await ask('{ nothing }')
    await ask('{ decision(number: "1") { number } }')
    const text = await (await get('/metrics')).text()
    expect(text).toMatch(/mediprima_requests_total\{audience="CPAS",code="GRAPHQL_VALIDATION_FAILED"\} \d/)
    expect(text).toMatch(/mediprima_requests_total\{audience="CPAS",code="OK"\} \d/)
    expect(text).toMatch(/mediprima_subgraph_call_seconds_count\{subgraph="decision",outcome="answered"\} \d/)
    expect(text).not.toMatch(/0299990019|85073003328/)
  })

  test('the console learns where to sign in', async () => {
    expect(await (await get('/auth/settings.json')).json()).toEqual({ issuer: url, clientId: 'console', demo: true })
  })

  test('alive, and ready when told so and every subgraph answers', async () => {
    expect((await get('/health/live')).status).toBe(200)
    expect((await get('/health/ready')).status).toBe(200)
    gateway.setReady(false)
    expect((await get('/health/ready')).status).toBe(503)
    gateway.setReady(true)
  })
})

describe('the end', () => {
  test('running requests end well, and new ones find nobody', async () => {
    const waiting = smallGraph()
    let release: () => void = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const decision = waiting.cards.schema.getQueryType()?.getFields().decision
    if (decision) decision.resolve = () => held.then(() => ({ number: 'late' }))
    const other = await createGateway({
      port: 0,
      subgraphs: [waiting.people, waiting.cards],
      demo: true,
      dataFolder: folder,
      log: pino({ level: 'silent' }),
    })
    const at = `http://localhost:${await other.listen()}`
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'cpas:0299990019:worker',
      client_secret: 'demo',
    })
    const bearer = (
      (await (await fetch(`${at}/oauth/token`, { method: 'POST', body: form })).json()) as { access_token: string }
    ).access_token
    const running = fetch(`${at}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: '{"query":"{ decision(number: \\"1\\") { number } }"}',
    })
    while (waiting.cards.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    const closed = other.close()
    await expect(fetch(`${at}/health/live`)).rejects.toThrow()
    release()
    expect(await (await running).json()).toEqual({ data: { decision: { number: 'late' } } })
    await closed
  })
})

describe('production', () => {
  const production = {
    port: 0,
    subgraphs: [graph.people, graph.cards],
    composition: (audience: Audience) => compose([graph.people, graph.cards], audience),
    demo: false,
    dataFolder: folder,
    log: pino({ level: 'silent' }),
  }

  test('needs an issuer', async () => {
    await expect(createGateway(production)).rejects.toThrow('OIDC_ISSUER')
  })

  test('takes tokens of its issuer, gives none, and refuses the demo clock', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'one' }] }
    let isAway = false
    const provider = createServer((incoming, response) => {
      const issuer = `http://localhost:${(provider.address() as AddressInfo).port}`
      const found = incoming.url === '/jwks' ? jwks : { issuer, jwks_uri: `${issuer}/jwks` }
      response.writeHead(isAway ? 500 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(found))
    })
    await new Promise<void>((resolve) => provider.listen(0, resolve))
    const issuer = `http://localhost:${(provider.address() as AddressInfo).port}`
    const other = await createGateway({ ...production, issuer, audience: 'graph', consoleClientId: 'our-console' })
    const at = `http://localhost:${await other.listen()}`
    const bearer = await new SignJWT({ audience_kind: 'CPAS', organisation: '0299990019', role: 'worker' })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(issuer)
      .setAudience('graph')
      .setSubject('a.person')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey)
    const send = (headers: Record<string, string> = {}) =>
      fetch(`${at}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}`, ...headers },
        body: '{"query":"{ decision(number: \\"1\\") { number } }"}',
      })
    isAway = true
    expect((await send()).status).toBe(503)
    isAway = false
    expect(await (await send()).json()).toEqual({ data: { decision: { number: '1' } } })
    const refused = await send({ 'x-demo-clock': '2026-03-12' })
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
    expect((await fetch(`${at}/oauth/token`, { method: 'POST' })).status).toBe(404)
    expect((await fetch(`${at}/.well-known/openid-configuration`)).status).toBe(404)
    expect(await (await fetch(`${at}/auth/settings.json`)).json()).toEqual({
      issuer,
      clientId: 'our-console',
      demo: false,
    })
    await other.close()
    provider.closeAllConnections()
    provider.close()
  })
})
