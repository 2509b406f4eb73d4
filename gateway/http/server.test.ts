import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { type FixtureGateway, startFixtureGateway } from '../testing/fixture-gateway'

let fixture: FixtureGateway
let ask: FixtureGateway['ask']
beforeAll(async () => {
  fixture = await startFixtureGateway()
  ask = fixture.ask
})
afterAll(() => fixture.close())
beforeEach(() => fixture.clear())

describe('rate limiting', () => {
  test('500 requests of one client per second are allowed', async () => {
    const answers = await Promise.all(Array.from({ length: 500 }, () => ask('{ __typename }')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })

  test('500 requests of one client at once are answered also where they are operations of a subgraph', async () => {
    const answers = await Promise.all(Array.from({ length: 500 }, () => ask('{ decision(number: "1") { number } }')))
    expect(new Set(answers.map(({ status, code }) => [status, code].join()))).toEqual(new Set(['200,']))
  })

  test('a client above the limit gets 429 and another client does not', async () => {
    const slow = await startFixtureGateway({ rate: 3 })
    const answers = await Promise.all(Array.from({ length: 8 }, () => slow.ask('{ __typename }')))
    const limited = answers.filter(({ status }) => status === 429)
    expect(limited.length).toBeGreaterThanOrEqual(2)
    expect(limited[0]?.code).toBe('TOO_MANY_REQUESTS')
    expect((await slow.ask('{ __typename }', {}, 'cpas:0299991108:worker')).status).toBe(200)
    await slow.close()
  })
})

test('at the end readiness goes first, requests of the delay are answered, and then none is accepted', async () => {
  const ending = await startFixtureGateway({ shutdownDelay: 1 })
  await ending.token()
  const closed = ending.gateway.close()
  try {
    expect((await ending.get('/health/ready')).status).toBe(503)
    expect((await ending.get('/health/live')).status).toBe(200)
    expect((await ending.ask('{ decision(number: "1") { number } }')).body.data).toEqual({ decision: { number: '1' } })
  } finally {
    await closed
  }
  await expect(ending.get('/health/live')).rejects.toThrow('fetch failed')
})

describe('routes other than GraphQL', () => {
  const get: FixtureGateway['get'] = (path, headers) => fixture.get(path, headers)

  test('a browser gets the explorer, the console and the console’s routes', async () => {
    for (const accept of ['text/html,*/*', '*/*'])
      expect(await (await get('/graphql', { accept })).text()).toContain('the explorer')
    expect((await get('/graphql', { accept: 'application/json' })).status).toBe(401)
    expect((await get('/graphql?query={__typename}', { accept: '*/*' })).status).toBe(401)
    for (const path of ['/', '/login', '/decisions/000000123456/show', '/auth/callback?code=x']) {
      expect(await (await get(path, { accept: 'text/html' })).text()).toContain('the console')
    }
  })

  test('hashed assets are immutable and compressed; pages are revalidated', async () => {
    const script = await get('/assets/main-abcd1234.js', { 'accept-encoding': 'gzip' })
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect(script.headers.get('content-encoding')).toBe('gzip')
    expect(await script.text()).toContain('xxxx')
    const page = await get('/')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect((await get('/', { 'if-none-match': page.headers.get('etag') ?? '' })).status).toBe(304)
  })

  test('path traversal does not read files outside the folder', async () => {
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/%ff',
      '/explorer/..%2f..%2fsecret.txt',
    ]) {
      const text = await new Promise<string>((resolve, reject) => {
        httpRequest(`${fixture.url}`, { path, agent: false }, (response) => {
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
    'GET %s is 404 with a JSON error',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] })
    },
  )

  test('responses have no X-Powered-By header and a policy without other origins', async () => {
    const { headers } = await get('/')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(headers.get('content-security-policy')).not.toMatch(/https?:/)
  })

  test('an attached file in an answer is base64 inside JSON, which no browser takes for another type or shows in a frame of others', async () => {
    const answer = await fetch(`${fixture.url}/graphql`, { method: 'POST', body: '{}' })
    for (const { headers } of [answer, await get('/')]) {
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      for (const directive of ["object-src 'none'", "frame-ancestors 'self'"])
        expect(headers.get('content-security-policy')).toContain(directive)
    }
    expect(answer.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/)
  })

  test('metrics are labelled with audiences, codes and subgraphs, without personal data', async () => {
    await ask('{ nothing }')
    await ask('{ decision(number: "1") { number } }')
    const text = await (await get('/metrics')).text()
    expect(text).toMatch(/mediprima_requests_total\{audience="CPAS",code="GRAPHQL_VALIDATION_FAILED"\} \d/)
    expect(text).toMatch(/mediprima_requests_total\{audience="CPAS",code="OK"\} \d/)
    expect(text).toMatch(/mediprima_subgraph_call_seconds_count\{subgraph="decision",outcome="answered"\} \d/)
    expect(text).not.toMatch(/0299990019|85073003328/)
  })

  test('the console gets the settings of its sign-in', async () => {
    expect(await (await get('/auth/settings.json')).json()).toEqual({
      issuer: fixture.url,
      clientId: 'console',
      demo: true,
    })
  })

  test('the gateway is live, and ready unless setReady(false) was called', async () => {
    expect((await get('/health/live')).status).toBe(200)
    expect((await get('/health/ready')).status).toBe(200)
    fixture.gateway.setReady(false)
    expect((await get('/health/ready')).status).toBe(503)
    fixture.gateway.setReady(true)
  })
})

test('readiness is 503 and names a part that does not work, liveness stays 200', async () => {
  let works = false
  const incomplete = await startFixtureGateway({ checks: { worker: async () => works } })
  try {
    const waiting = await incomplete.get('/health/ready')
    expect(waiting.status).toBe(503)
    expect(await waiting.json()).toMatchObject({ status: 'waiting', worker: false, missing: ['worker'] })
    expect((await incomplete.get('/health/live')).status).toBe(200)
    works = true
    expect(await (await incomplete.get('/health/ready')).json()).toMatchObject({
      status: 'ready',
      identityProvider: true,
      missing: [],
    })
  } finally {
    await incomplete.close()
  }
})

const connectTo = (url: string) =>
  new Promise<void>((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
      socket.destroy()
      resolve()
    })
    socket.once('error', reject)
  })

describe('graceful shutdown', () => {
  test('running requests complete and new connections are refused', async () => {
    const ending = await startFixtureGateway()
    let release: () => void = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const decision = ending.graph.cards.schema.getQueryType()?.getFields().decision
    if (decision) decision.resolve = () => held.then(() => ({ number: 'late' }))
    await ending.token()
    const running = ending.ask('{ decision(number: "1") { number } }')
    while (ending.graph.cards.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    const closed = ending.close()
    while (ending.gateway.server.listening) await new Promise((resolve) => setTimeout(resolve, 5))
    await expect(connectTo(ending.url)).rejects.toThrow('ECONNREFUSED')
    release()
    expect((await running).body).toMatchObject({ data: { decision: { number: 'late' } } })
    await closed
  })
})
