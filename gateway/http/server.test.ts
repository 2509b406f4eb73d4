import { request as httpRequest } from 'node:http'
import { type FixtureGateway, startFixtureGateway } from '../testing/fixture-gateway'

let small: FixtureGateway
let ask: FixtureGateway['ask']
beforeAll(async () => {
  small = await startFixtureGateway()
  ask = small.ask
})
afterAll(() => small.close())
beforeEach(() => small.clear())

describe('pace', () => {
  test('500 requests of one client in a second get through', async () => {
    const answers = await Promise.all(Array.from({ length: 500 }, () => ask('{ __typename }')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })

  test('more than the pace is 429 for that client, and not for another', async () => {
    const slow = await startFixtureGateway({ rate: 3 })
    const answers = await Promise.all(Array.from({ length: 8 }, () => slow.ask('{ __typename }')))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThanOrEqual(2)
    expect(refused[0]?.code).toBe('TOO_MANY_REQUESTS')
    expect((await slow.ask('{ __typename }', {}, 'cpas:0299991108:worker')).status).toBe(200)
    await slow.close()
  })
})

describe('around the graph', () => {
  const get: FixtureGateway['get'] = (path, headers) => small.get(path, headers)

  test('a browser finds the explorer, the console and its routes', async () => {
    for (const accept of ['text/html,*/*', '*/*'])
      expect(await (await get('/graphql', { accept })).text()).toContain('the explorer')
    expect((await get('/graphql', { accept: 'application/json' })).status).toBe(401)
    expect((await get('/graphql?query={__typename}', { accept: '*/*' })).status).toBe(401)
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
        httpRequest(`${small.url}`, { path, agent: false }, (response) => {
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
    expect(await (await get('/auth/settings.json')).json()).toEqual({
      issuer: small.url,
      clientId: 'console',
      demo: true,
    })
  })

  test('alive, and ready when told so and every subgraph answers', async () => {
    expect((await get('/health/live')).status).toBe(200)
    expect((await get('/health/ready')).status).toBe(200)
    small.gateway.setReady(false)
    expect((await get('/health/ready')).status).toBe(503)
    small.gateway.setReady(true)
  })
})

describe('the end', () => {
  test('running requests end well, and new ones find nobody', async () => {
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
    await expect(ending.get('/health/live')).rejects.toThrow()
    release()
    expect((await running).body).toEqual({ data: { decision: { number: 'late' } } })
    await closed
  })
})
