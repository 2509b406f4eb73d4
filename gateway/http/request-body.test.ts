import { request } from 'node:http'
import { type FixtureGateway, startFixtureGateway } from '../testing/fixture-gateway'

const LARGE = 300 * 1024
const query = 'query ($number: ID!) { decision(number: $number) { number } }'
const variables = { number: '1', content: 'x'.repeat(LARGE) }

let fixture: FixtureGateway
beforeAll(async () => {
  fixture = await startFixtureGateway()
})
afterAll(() => fixture.close())
beforeEach(() => fixture.clear())

/** Sends headers, and no byte of the body that they announce. */
function sendHeaders(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request(`${url}/graphql`, { method: 'POST', headers }, (response) => {
      resolve(response.statusCode)
      call.destroy()
    })
    call.on('error', reject)
    call.flushHeaders()
  })
}
const announced = { 'content-type': 'application/json', 'content-length': String(40 * 1024 * 1024) }

test('a large body is refused with 401 before it is read if the request has no token', async () => {
  expect(await sendHeaders(fixture.url, announced)).toBe(401)
})

test('a large body is refused with 429 before it is read if the client has sent too many requests', async () => {
  const limited = await startFixtureGateway({ rate: 1 })
  try {
    const authorization = `Bearer ${await limited.token()}`
    await limited.ask('{ __typename }')
    expect(await sendHeaders(limited.url, { ...announced, authorization })).toBe(429)
  } finally {
    await limited.close()
  }
})

test('a body that announces more than 48 MiB is refused with 413 before it is read', async () => {
  const headers = { ...announced, 'content-length': String(49 * 1024 * 1024) }
  expect(await sendHeaders(fixture.url, { ...headers, authorization: `Bearer ${await fixture.token()}` })).toBe(413)
})

test.each([
  ['a large body', JSON.stringify({ query, variables }), {}, 200],
  [
    'a large body with a charset',
    JSON.stringify({ query, variables }),
    { 'content-type': 'application/json; charset=UTF-8' },
    200,
  ],
  ['a large body that is no valid JSON', `${JSON.stringify({ query, variables })}}`, {}, 400],
  ['a large body that is cut', JSON.stringify({ query, variables }).slice(0, -20), {}, 400],
  ['a large JSON text that is no object', JSON.stringify('x'.repeat(LARGE)), {}, 400],
  [
    'a large body in another charset',
    JSON.stringify({ query, variables }),
    { 'content-type': 'application/json; charset=latin1' },
    415,
  ],
  ['a large body that is no JSON', JSON.stringify({ query, variables }), { 'content-type': 'text/plain' }, 400],
])('%s is answered as a small one', async (_, body, headers, status) => {
  const small = body.replace('x'.repeat(LARGE), 'x')
  const [forLarge, forSmall] = [await fixture.post(body, headers), await fixture.post(small, headers)]
  expect(forLarge.status).toBe(status)
  expect(forLarge.body).toEqual(forSmall.body)
})

test('a chunked body without a length is read', async () => {
  const authorization = `Bearer ${await fixture.token()}`
  const text = await new Promise<string>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization }
    const call = request(`${fixture.url}/graphql`, { method: 'POST', headers }, (response) => {
      response.setEncoding('utf8')
      response.on('data', resolve)
    })
    call.on('error', reject)
    const body = JSON.stringify({ query, variables })
    call.write(body.slice(0, 1_000))
    call.end(body.slice(1_000))
  })
  expect(JSON.parse(text)).toMatchObject({ data: { decision: { number: '1' } } })
})

test('a client sends two large bodies at a time: the third waits unread, and another client passes', async () => {
  const body = JSON.stringify({ query, variables })
  const authorization = `Bearer ${await fixture.token()}`
  const begin = (token: string) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      authorization: token,
    }
    const call = request(`${fixture.url}/graphql`, { method: 'POST', headers })
    const status = new Promise<number | undefined>((resolve) => {
      call.on('response', (response) => resolve(response.resume().statusCode))
      call.on('error', () => resolve(undefined))
    })
    return { call, status }
  }
  const halves = [begin(authorization), begin(authorization)]
  for (const { call } of halves) call.write(body.slice(0, 1_000))
  await new Promise((done) => setTimeout(done, 100))
  const [third, left] = [begin(authorization), begin(authorization)]
  third.call.end(body)
  left.call.end(body)
  await new Promise((done) => setTimeout(done, 100))
  left.call.destroy()
  const other = begin(`Bearer ${await fixture.token('caami:caami:agent')}`)
  other.call.end(body)
  expect(await other.status).toBe(200)
  expect(await Promise.race([third.status, new Promise((resolve) => setTimeout(resolve, 100, 'waits'))])).toBe('waits')
  for (const { call } of halves) call.end(body.slice(1_000))
  expect(await Promise.all([third.status, ...halves.map(({ status }) => status)])).toEqual([200, 200, 200])
})

test('a refused large body keeps its place for a quarter of a second: the third of a client waits', async () => {
  const refused = `{"query":"{ __typename }","variables":{"a":[${'[],'.repeat(600_000)}1]}}`
  const authorization = `Bearer ${await fixture.token()}`
  const send = async (body: string) => {
    const headers = { 'content-type': 'application/json', authorization }
    return (await fetch(`${fixture.url}/graphql`, { method: 'POST', headers, body })).status
  }
  // Both are refused after this moment, so the third is answered a quarter of a second after it at the earliest.
  const began = performance.now()
  expect(await Promise.all([send(refused), send(refused)])).toEqual([400, 400])
  expect(await send(JSON.stringify({ query, variables }))).toBe(200)
  expect(performance.now() - began).toBeGreaterThan(250)
})

test('a document of more than 500,000 characters is refused with 400 before it is parsed', async () => {
  const response = await fetch(`${fixture.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await fixture.token()}` },
    body: JSON.stringify({ query: `{ __typename }${' #'.repeat(250_000)}` }),
  })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_COMPLEX', argument: 'query' } }] })
})
