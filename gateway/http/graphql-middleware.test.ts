import { type FixtureGateway, startFixtureGateway } from '../testing/fixture-gateway'

let small: FixtureGateway
let ask: FixtureGateway['ask']
let post: FixtureGateway['post']
beforeAll(async () => {
  small = await startFixtureGateway()
  ;({ ask, post } = small)
})
afterAll(() => small.close())
beforeEach(() => small.clear())

describe('an answer', () => {
  test('comes with 200, a request id of its own, and is not kept', async () => {
    const answer = await ask('{ decision(number: "1") { number } }')
    expect(answer).toMatchObject({ status: 200, body: { data: { decision: { number: '1' } } } })
    expect(answer.headers.get('x-request-id')).toBe(small.graph.cards.seen[0]?.requestId)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  })

  test('carries the caller of the token to the subgraphs', async () => {
    await ask('query Mine { decision(number: "1") { number } }')
    expect(small.graph.cards.seen[0]).toMatchObject({
      caller: { subject: 'cpas:0299990019:worker', audience: 'CPAS', organisation: '0299990019', role: 'worker' },
      operation: 'Mine',
      rootFields: ['decision'],
    })
  })

  test('an operation name of 101 characters is refused, by POST and by GET, before a subgraph is asked', async () => {
    small.graph.cards.seen.length = 0
    const name = 'A'.repeat(101)
    const query = `query ${name} { decision(number: "1") { number } }`
    const byGet = await fetch(`${small.url}/graphql?${new URLSearchParams({ query })}`, {
      headers: { authorization: `Bearer ${await small.token()}`, 'apollo-require-preflight': 'yes' },
    })
    for (const answer of [(await ask(query)).body, await byGet.json()])
      expect(answer).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'operationName' } }] })
    expect(small.graph.cards.seen).toHaveLength(0)
  })

  test('an error in a field is 200 beside the rest', async () => {
    const answer = await ask('{ decision(number: "hidden") { number beneficiary { lastName } } }')
    expect(answer).toMatchObject({ status: 200, body: { data: { decision: { number: 'hidden' } } } })
    expect(answer.code).toBe('FORBIDDEN')
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
      fetch(`${small.url}/graphql?query=${encodeURIComponent(query)}`, {
        headers: { authorization: `Bearer ${await small.token()}`, 'apollo-require-preflight': '1' },
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
    expect(small.graph.cards.seen).toHaveLength(0)
  })

  test('broken JSON, an unreadable clock or a large body without a token is 401 all the same', async () => {
    expect((await post('{ broken', { authorization: '' })).status).toBe(401)
    expect((await ask('{ x }', { authorization: '', 'x-demo-clock': 'x' })).status).toBe(401)
    expect((await fetch(`${small.url}/graphql?query={x}`)).status).toBe(401)
    expect((await fetch(`${small.url}/graphql/schema`)).status).toBe(401)
  })

  test('each audience has the SDL of its own view', async () => {
    const sdl = async (client: string) => {
      const response = await fetch(`${small.url}/graphql/schema`, {
        headers: { authorization: `Bearer ${await small.token(client)}` },
      })
      expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
      return response.text()
    }
    expect(await sdl('cpas:0299990019:worker')).toContain('incomeLevel')
    expect(await sdl('provider:10001490004:staff')).not.toContain('incomeLevel')
    expect((await ask('{ decision(number: "1") { incomeLevel } }', {}, 'provider:10001490004:staff')).code).toBe(
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
    const seen = small.graph.cards.seen.at(-1)
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
    expect([answer.status, answer.code]).toEqual([400, 'BAD_USER_INPUT'])
    expect(small.graph.cards.seen).toHaveLength(0)
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
    expect([answer.status, answer.code]).toEqual([status, 'BAD_USER_INPUT'])
  })

  test('a form of another site is refused', async () => {
    const answer = await post('query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' })
    expect([answer.status, answer.code]).toEqual([400, 'BAD_USER_INPUT'])
  })

  test('a file of 32 MiB gets through and one beyond 48 MiB is told so', async () => {
    const query = 'query ($number: ID!) { decision(number: $number) { kind } }'
    expect(await post({ query, variables: { number: '1', content: 'x'.repeat(44_739_244) } })).toMatchObject({
      status: 200,
      body: { data: { decision: { kind: 'PRINCIPLE' } } },
    })
    const large = await post({ query, variables: { number: 'x'.repeat(90 * 1024 * 1024) } })
    expect([large.status, large.code]).toEqual([413, 'BAD_USER_INPUT'])
  }, 30_000)
})

describe('a fault', () => {
  test('tells a request id that the header and the log have too, and nothing else', async () => {
    const answer = await ask('{ decision(number: "1") { fault } }')
    const id = answer.headers.get('x-request-id')
    expect(answer.body.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: id })
    expect(answer.text).not.toMatch(/stack|at .*\.ts|relation|85073003328/)
    expect(small.log).toContainEqual(expect.objectContaining({ requestId: id }))
    expect(JSON.stringify(small.log)).not.toContain('85073003328')
  })
})
