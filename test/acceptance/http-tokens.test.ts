import { setUpFixtures } from './fixtures'
import { bearer, httpSteps, TRIVIAL } from './http-steps'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const { requestToken, tokenOf, post } = httpSteps(fixtures)

describe('tokens', () => {
  test.each([
    ['cpas:0299990019:worker', 'CPAS', '0299990019', 'worker'],
    ['cpas:0299991108:supervisor', 'CPAS', '0299991108', 'supervisor'],
    ['caami:caami:agent', 'CAAMI', 'caami', 'agent'],
    ['caami:caami:controller', 'CAAMI', 'caami', 'controller'],
    ['sppis:sppis:analyst', 'SPP_IS', 'sppis', 'analyst'],
    ['sppis:sppis:inspector', 'SPP_IS', 'sppis', 'inspector'],
    ['provider:10001490004:prescriber', 'PROVIDER', '10001490004', 'prescriber'],
    ['provider:71000436:staff', 'PROVIDER', '71000436', 'staff'],
    ['system:bcss:bcss', 'SYSTEM', 'bcss', 'bcss'],
  ])('the client %s receives a token with its claims', async (clientId, audience, organisation, role) => {
    const response = await requestToken({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: 'demo',
    })
    expect(response.status).toBe(200)
    const { access_token: token, token_type: type, expires_in: seconds } = (await response.json()) as any
    expect(type.toLowerCase()).toBe('bearer')
    expect(seconds).toBeGreaterThan(0)
    const [header, claims] = token.split('.').map((part: string) => (part ? safeJson(part) : null))
    expect(['RS256', 'ES256']).toContain(header.alg)
    expect(claims).toMatchObject({ audience_kind: audience, organisation, role, sub: expect.any(String) })
    expect((await post(TRIVIAL, bearer(token))).status).toBe(200)
  })
  const safeJson = (part: string) => {
    try {
      return JSON.parse(Buffer.from(part, 'base64url').toString())
    } catch {
      return null
    }
  }
  test('the token endpoint accepts percent-encoded basic authentication', async () => {
    const basic = Buffer.from(`${encodeURIComponent('cpas:0299990019:worker')}:demo`).toString('base64')
    expect((await requestToken({ grant_type: 'client_credentials' }, { authorization: `Basic ${basic}` })).status).toBe(
      200,
    )
  })
  test.each([
    ['a wrong secret', { client_id: 'cpas:0299990019:worker', client_secret: 'other' }],
    ['an unknown role', { client_id: 'cpas:0299990019:mayor', client_secret: 'demo' }],
    ['a role of another audience', { client_id: 'cpas:0299990019:agent', client_secret: 'demo' }],
    ['an unknown audience', { client_id: 'bank:0299990019:worker', client_secret: 'demo' }],
    ['an organisation with wrong check digits', { client_id: 'cpas:0299990018:worker', client_secret: 'demo' }],
    ['a provider with wrong check digits', { client_id: 'provider:10001491004:prescriber', client_secret: 'demo' }],
    ['a request without credentials', {}],
  ])('the token endpoint rejects %s', async (_, fields) => {
    const response = await requestToken({ grant_type: 'client_credentials', ...(fields as Record<string, string>) })
    expect([400, 401]).toContain(response.status)
    const body = (await response.json()) as any
    expect(body.access_token).toBeUndefined()
    expect(body.error).toEqual(expect.any(String))
  })
  test('the discovery document names token endpoint and keys', async () => {
    const discovery = (await (await fetch(`${fixtures.url}/.well-known/openid-configuration`)).json()) as any
    expect(new URL(discovery.token_endpoint).pathname).toBe('/oauth/token')
    const { keys } = (await (await fetch(`${fixtures.url}${new URL(discovery.jwks_uri).pathname}`)).json()) as any
    expect(keys.length).toBeGreaterThan(0)
    for (const key of keys) expect(key.d).toBeUndefined()
  })

  test('a missing or invalid token is answered with 401 and no data', async () => {
    const good = await tokenOf('cpas:0299990019:worker')
    const [header, claims, signature] = good.split('.') as [string, string, string]
    const inside = JSON.parse(Buffer.from(claims, 'base64url').toString())
    const forged = Buffer.from(
      JSON.stringify({ ...inside, audience_kind: 'CAAMI', organisation: 'caami', role: 'controller' }),
    ).toString('base64url')
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
    const bad: Record<string, string>[] = [
      {},
      { authorization: '' },
      { authorization: 'Bearer' },
      bearer('nonsense'),
      { authorization: `Basic ${good}` },
      bearer(`${header}.${forged}.${signature}`),
      bearer(`${unsigned}.${claims}.`),
      bearer(`${header}.${claims}.${signature.slice(0, -4)}AAAA`),
      bearer(`${header}.${claims}.`),
    ]
    for (const headers of bad) {
      const response = await post(TRIVIAL, headers)
      expect(response.status).toBe(401)
      const body = (await response.json()) as any
      expect(body.data).toBeUndefined()
      expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED')
      expect((await fetch(`${fixtures.url}/graphql/schema`, { headers })).status).toBe(401)
    }
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
