import { gzipSync } from 'node:zlib'
import { type FixtureGateway, startFixtureGateway } from '../testing/fixture-gateway'

let fixture: FixtureGateway
let ask: FixtureGateway['ask']
let post: FixtureGateway['post']
beforeAll(async () => {
  fixture = await startFixtureGateway()
  ;({ ask, post } = fixture)
})
afterAll(() => fixture.close())
beforeEach(() => fixture.clear())

describe('POST /graphql', () => {
  test('a response has status 200, a request id and no caching', async () => {
    const answer = await ask('{ decision(number: "1") { number } }')
    expect(answer).toMatchObject({ status: 200, body: { data: { decision: { number: '1' } } } })
    expect(answer.headers.get('x-request-id')).toBe(fixture.graph.cards.seen[0]?.requestId)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  })

  test('subgraphs receive the caller in the token', async () => {
    await ask('query Mine { decision(number: "1") { number } }')
    expect(fixture.graph.cards.seen[0]).toMatchObject({
      caller: { subject: 'cpas:0299990019:worker', audience: 'CPAS', organisation: '0299990019', role: 'worker' },
      operation: 'Mine',
      rootFields: ['decision'],
    })
  })

  test('an operation name of 101 characters is rejected by POST and by GET, before a subgraph call', async () => {
    fixture.graph.cards.seen.length = 0
    const name = 'A'.repeat(101)
    const query = `query ${name} { decision(number: "1") { number } }`
    const byGet = await fetch(`${fixture.url}/graphql?${new URLSearchParams({ query })}`, {
      headers: { authorization: `Bearer ${await fixture.token()}`, 'apollo-require-preflight': 'yes' },
    })
    for (const answer of [(await ask(query)).body, await byGet.json()])
      expect(answer).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'operationName' } }] })
    expect(fixture.graph.cards.seen).toHaveLength(0)
  })

  test('an error in a field has status 200 with partial data', async () => {
    const answer = await ask('{ decision(number: "hidden") { number beneficiary { lastName } } }')
    expect(answer).toMatchObject({ status: 200, body: { data: { decision: { number: 'hidden' } } } })
    expect(answer.code).toBe('FORBIDDEN')
  })

  test('a rejected document has status 200 with application/json and 400 with application/graphql-response+json', async () => {
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

  test('GET /graphql allows queries and rejects mutations', async () => {
    const get = async (query: string) =>
      fetch(`${fixture.url}/graphql?query=${encodeURIComponent(query)}`, {
        headers: { authorization: `Bearer ${await fixture.token()}`, 'apollo-require-preflight': '1' },
      })
    expect(await (await get('{ decision(number: "1") { number } }')).json()).toMatchObject({
      data: { decision: { number: '1' } },
    })
    expect(
      (await get('mutation { extendDecision(number: "1", to: "2026-01-01") { decision { number } } }')).status,
    ).toBe(405)
  })
})

describe('authentication', () => {
  const missing = 'Authentication required: send a bearer token in the Authorization header.'
  const invalid = 'The access token is invalid or expired.'

  test.each<[string, Record<string, string>, string]>([
    ['no token', { authorization: '' }, missing],
    ['another scheme', { authorization: 'Basic eDp5' }, missing],
    ['the scheme without a token', { authorization: 'Bearer' }, missing],
    ['a malformed token', { authorization: 'Bearer nonsense' }, invalid],
    ['an unsigned token', { authorization: 'Bearer a.b.c' }, invalid],
  ])('a request with %s gets 401, a challenge of RFC 6750 and no data', async (_, headers, message) => {
    const answer = await ask('{ decision(number: "1") { number } }', headers)
    expect(answer.status).toBe(401)
    expect(answer.body).toEqual({ errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] })
    expect(answer.headers.get('www-authenticate')).toBe(
      message === invalid
        ? `Bearer realm="mediprima", error="invalid_token", error_description="${invalid}"`
        : 'Bearer realm="mediprima"',
    )
    expect(fixture.graph.cards.seen).toHaveLength(0)
  })

  test('an unauthenticated request gets 401 whatever its body, clock or path', async () => {
    expect((await post('{ broken', { authorization: '' })).status).toBe(401)
    expect((await ask('{ x }', { authorization: '', 'x-demo-clock': 'x' })).status).toBe(401)
    expect((await fetch(`${fixture.url}/graphql?query={x}`)).status).toBe(401)
    expect((await fetch(`${fixture.url}/graphql/schema`)).status).toBe(401)
  })

  test('GET /graphql/schema returns the SDL of the caller’s audience', async () => {
    const sdl = async (client: string) => {
      const response = await fetch(`${fixture.url}/graphql/schema`, {
        headers: { authorization: `Bearer ${await fixture.token(client)}` },
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

describe('X-Demo-Clock', () => {
  const clock = async (text?: string) => {
    const { status } = await ask(
      '{ decision(number: "1") { number } }',
      text === undefined ? {} : { 'x-demo-clock': text },
    )
    const seen = fixture.graph.cards.seen.at(-1)
    return { status, now: seen?.now, today: seen?.today }
  }
  test.each([
    ['2026-03-12', '2026-03-12T11:00:00.000Z', '2026-03-12'],
    ['2026-07-01', '2026-07-01T10:00:00.000Z', '2026-07-01'],
    ['2026-03-12T23:30:00+01:00', '2026-03-12T22:30:00.000Z', '2026-03-12'],
    ['2026-03-12T23:30:00Z', '2026-03-12T23:30:00.000Z', '2026-03-13'],
  ])('X-Demo-Clock %s sets now to %s and today to %s', async (text, now, today) =>
    expect(await clock(text)).toEqual({ status: 200, now, today }),
  )

  test('without X-Demo-Clock the real clock applies', async () => {
    expect(Math.abs(Date.parse((await clock()).now ?? '') - Date.now())).toBeLessThan(5_000)
  })

  test.each(['yesterday', '2026-02-30', '2026-03-12T10:00:00', '12/03/2026'])(
    'X-Demo-Clock %s is rejected',
    async (text) => {
      const answer = await ask('{ decision(number: "1") { number } }', { 'x-demo-clock': text })
      expect([answer.status, answer.code]).toEqual([400, 'BAD_USER_INPUT'])
      expect(fixture.graph.cards.seen).toHaveLength(0)
    },
  )
})

describe('request bodies', () => {
  test.each([
    ['malformed JSON', '{ "query": '],
    ['a JSON string', '"hello"'],
    ['no content', ''],
    ['a batch of operations', '[{"query":"{ __typename }"}]'],
    ['no query', '{"variables":{}}'],
    ['variables that are no object', '{"query":"{ __typename }","variables":[1]}'],
  ])('a body with %s is a bad request', async (_, body) => {
    const answer = await post(body)
    expect([answer.status, answer.code]).toEqual([400, 'BAD_USER_INPUT'])
  })

  test('a form submission is rejected', async () => {
    const answer = await post('query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' })
    expect([answer.status, answer.code]).toEqual([400, 'BAD_USER_INPUT'])
  })

  test('a file of 32 MiB is accepted and a body above 48 MiB gets 413', async () => {
    const query = 'query ($number: ID!) { decision(number: $number) { kind } }'
    expect(await post({ query, variables: { number: '1', content: 'x'.repeat(44_739_244) } })).toMatchObject({
      status: 200,
      body: { data: { decision: { kind: 'PRINCIPLE' } } },
    })
    const large = await post({ query, variables: { number: 'x'.repeat(90 * 1024 * 1024) } })
    expect([large.status, large.code]).toEqual([413, 'BAD_USER_INPUT'])
  }, 30_000)
})

describe('an unexpected error', () => {
  test('the response shows only the request id, which is in its header and in the log', async () => {
    const answer = await ask('{ decision(number: "1") { failing } }')
    const id = answer.headers.get('x-request-id')
    expect(answer.body.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: id })
    expect(answer.text).not.toMatch(/stack|at .*\.ts|relation|85073003328/)
    expect(fixture.log).toContainEqual(expect.objectContaining({ requestId: id }))
    expect(JSON.stringify(fixture.log)).not.toContain('85073003328')
  })
})

describe('limits of work', () => {
  const query = '{ decision(number: "1") { number } }'

  test('every answer tells the cost of its operation, and the headers what is left', async () => {
    const answer = await ask(query)
    expect(answer.body).toMatchObject({ extensions: { cost: { points: 26, maximum: 50_000 } } })
    expect(answer.headers.get('ratelimit-policy')).toMatch(/"requests".*"points"; q=3000000000; w=60/)
    expect(answer.headers.get('ratelimit')).toMatch(/"points"; r=\d+; t=\d+/)
  })

  test('a compressed body is refused with 415', async () => {
    const response = await fetch(`${fixture.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        authorization: `Bearer ${await fixture.token()}`,
      },
      body: gzipSync(JSON.stringify({ query })),
    })
    expect(response.status).toBe(415)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
  })

  test.each<[string, BodyInit, string, string]>([
    [
      'of a million brackets',
      `{"query":"{ __typename }","variables":${'['.repeat(1_000_000)}`,
      'application/json',
      'TOO_COMPLEX',
    ],
    ['with a million values', `{"variables":{"a":[${'1,'.repeat(1_000_000)}1]}}`, 'application/json', 'TOO_COMPLEX'],
    [
      'in UTF-16',
      Buffer.from('{"query":"{ __typename }"}', 'utf16le'),
      'application/json; charset=utf-16',
      'BAD_USER_INPUT',
    ],
  ])('a body %s is refused with 400 before it is parsed', async (_, body, type, code) => {
    const response = await fetch(`${fixture.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type, authorization: `Bearer ${await fixture.token()}` },
      body,
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] })
  })

  test('21 root fields are TOO_COMPLEX before a subgraph is called', async () => {
    const fields = Array.from({ length: 21 }, (_, index) => `d${index}: decision(number: "1") { number }`)
    expect((await ask(`{ ${fields.join(' ')} }`)).code).toBe('TOO_COMPLEX')
    expect(fixture.graph.cards.seen).toHaveLength(0)
  })

  test('a client without points gets 429 with Retry-After, another client is served', async () => {
    const limited = await startFixtureGateway({ limits: { pointsPerMinute: 30 } })
    try {
      expect((await limited.ask(query)).status).toBe(200)
      const refused = await limited.ask(query)
      expect([refused.status, refused.code]).toEqual([429, 'TOO_MANY_REQUESTS'])
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      expect((await limited.ask(query, {}, 'cpas:0299991108:worker')).status).toBe(200)
    } finally {
      await limited.close()
    }
  })
})
