import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose'
import pino from 'pino'
import { DEMO_AUDIENCE, demoProvider } from './demo-provider/demo-provider'
import { loadSigningKeys, type SigningKeys } from './demo-signing-keys'
import { createTokenVerifier, type TokenVerifier } from './token-verifier'

const folder = mkdtempSync(join(tmpdir(), 'identity-'))
let keys: SigningKeys
let server: Server
let issuer: string
let verify: TokenVerifier

beforeAll(async () => {
  keys = await loadSigningKeys(folder)
  server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const provider = demoProvider(issuer, keys, pino({ level: 'silent' }))
  server.on('request', async (request, response) => {
    if (!(await provider.handle(request, response))) response.writeHead(404).end()
  })
  verify = createTokenVerifier({ issuer, audience: DEMO_AUDIENCE, keys: keys.verification }).verify
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
})

const at = (path: string) => `${issuer.replace('localhost', '127.0.0.1')}${path}`
async function token(form: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await fetch(at('/oauth/token'), { method: 'POST', headers, body: new URLSearchParams(form) })
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}
const discoveryDocument = async () =>
  (await (await fetch(at('/.well-known/openid-configuration'))).json()) as Record<string, unknown>
const credentials = (id: string, secret = 'demo') =>
  token({ grant_type: 'client_credentials', client_id: id, client_secret: secret })
const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` })

describe('client credentials in demo mode', () => {
  test.each([
    ['cpas:0299990019:worker', { audience: 'CPAS', organisation: '0299990019', role: 'worker' }],
    ['provider:10001490004:prescriber', { audience: 'PROVIDER', organisation: '10001490004', role: 'prescriber' }],
    ['provider:71000436:staff', { audience: 'PROVIDER', organisation: '71000436', role: 'staff' }],
    ['caami:caami:agent', { audience: 'CAAMI', organisation: 'caami', role: 'agent' }],
    ['sppis:sppis:inspector', { audience: 'SPP_IS', organisation: 'sppis', role: 'inspector' }],
    ['system:bcss:bcss', { audience: 'SYSTEM', organisation: 'bcss', role: 'bcss' }],
  ])('client id %s gets a token with its caller', async (id, caller) => {
    const { status, body } = await credentials(id)
    expect(status).toBe(200)
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 })
    expect(decodeProtectedHeader(body.access_token ?? '').alg).toBe('RS256')
    expect(decodeJwt(body.access_token ?? '')).toMatchObject({
      iss: issuer,
      sub: id,
      audience_kind: caller.audience,
      organisation: caller.organisation,
      role: caller.role,
    })
    expect(await verify(body.access_token ?? '')).toEqual({ ...caller, subject: id, client: id })
  })

  test.each([
    ['an encoded client id (RFC 6749)', 'cpas%3A0299990019%3Aworker:demo'],
    ['an unencoded client id', 'cpas:0299990019:worker:demo'],
  ])('basic authentication with %s is accepted', async (_, text) => {
    const { status, body } = await token({ grant_type: 'client_credentials' }, basic(text))
    expect(status).toBe(200)
    expect(await verify(body.access_token ?? '')).toMatchObject({ organisation: '0299990019' })
  })

  test.each([
    'cpas:0299990018:worker',
    'cpas:0299990019:inspector',
    'cpas:0299990019',
    'nobody',
    'provider:10001590004:staff',
    'caami:other:agent',
    'system:bcss:agent',
    'console',
  ])('client id %s gets no token', async (id) => {
    const { status, body } = await credentials(id)
    expect([id, status, body.error]).toEqual([id, 401, 'invalid_client'])
    expect(body.error_description).toBeTruthy()
  })

  test('a page of the same origin may request a token', async () => {
    const form = { grant_type: 'client_credentials', client_id: 'caami:caami:agent', client_secret: 'demo' }
    expect((await token(form, { origin: issuer })).status).toBe(200)
  })

  test('a wrong secret gets no token, in the form or by basic authentication', async () => {
    expect(await credentials('cpas:0299990019:worker', 'other')).toMatchObject({
      status: 401,
      body: { error: 'invalid_client' },
    })
    expect(await token({ grant_type: 'client_credentials' }, basic('cpas:0299990019:worker:other'))).toMatchObject({
      status: 401,
    })
  })

  test('the discovery document has the URLs of this host', async () => {
    const document = await discoveryDocument()
    expect(document).toMatchObject({ issuer, token_endpoint: at('/oauth/token'), jwks_uri: at('/oauth/jwks') })
    const jwks = (await (await fetch(String(document.jwks_uri))).json()) as { keys: Record<string, string>[] }
    expect(jwks.keys[0]).toMatchObject({ alg: 'RS256', kid: keys.verification.keys[0]?.kid })
    expect(jwks.keys[0]).not.toHaveProperty('d')
  })
})

test('the provider serves every endpoint that the discovery document advertises', async () => {
  const endpoints = Object.entries(await discoveryDocument()).filter(([name]) => /_endpoint$|^jwks_uri$/.test(name))
  expect(endpoints.map(([name]) => name)).not.toContain('pushed_authorization_request_endpoint')
  expect(endpoints.length).toBeGreaterThan(4)
  for (const [name, url] of endpoints) {
    const statuses = [(await fetch(String(url))).status, (await fetch(String(url), { method: 'POST' })).status]
    expect({ name, isServed: statuses.some((status) => status !== 404) }).toEqual({ name, isServed: true })
  }
})

describe('authorization code flow of the console', () => {
  const verifier = 'a'.repeat(60)
  const challenge = async () =>
    Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(verifier))).toString('base64url')

  test('a user chooses a persona, gets tokens, refreshes them, switches the persona and signs out', async () => {
    const jar = new Map<string, string>()
    const go = async (url: string, init: RequestInit = {}) => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await fetch(new URL(url, at('/')), {
        redirect: 'manual',
        ...init,
        headers: { ...(init.headers as object), cookie },
      })
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
        jar.set(name, value)
      }
      return response
    }
    const redirect = at('/some/page')
    const query = new URLSearchParams({
      client_id: 'console',
      response_type: 'code',
      redirect_uri: redirect,
      scope: 'openid offline_access',
      code_challenge: await challenge(),
      code_challenge_method: 'S256',
      state: 's',
      ui_locales: 'nl',
    })
    const start = await go(`/oauth/authorize?${query}`)
    const signIn = start.headers.get('location') ?? ''
    expect(signIn).toMatch(/^\/oauth\/sign-in\//)
    const page = await (await go(signIn)).text()
    expect(page).toContain('Kies wie u bent')
    expect(page).not.toMatch(/https?:\/\//)
    const submitted = await go(signIn, {
      method: 'POST',
      body: new URLSearchParams({ persona: 'sppis:sppis:inspector' }),
    })
    const back = await go(submitted.headers.get('location') ?? '')
    const destination = new URL(back.headers.get('location') ?? '')
    expect(destination.href).toContain(redirect)
    const form = {
      grant_type: 'authorization_code',
      client_id: 'console',
      code: destination.searchParams.get('code') ?? '',
      redirect_uri: redirect,
      code_verifier: verifier,
    }
    const { body } = await token(form)
    expect(decodeJwt(body.id_token ?? '')).toMatchObject({ audience_kind: 'SPP_IS', role: 'inspector' })
    expect(await verify(body.access_token ?? '')).toMatchObject({
      audience: 'SPP_IS',
      role: 'inspector',
      subject: 'sppis:sppis:inspector',
    })
    expect(await verify(body.id_token ?? '')).toBeUndefined()
    const renewed = await token({
      grant_type: 'refresh_token',
      client_id: 'console',
      refresh_token: body.refresh_token ?? '',
    })
    expect(await verify(renewed.body.access_token ?? '')).toMatchObject({ role: 'inspector' })

    // The request names another persona: a form that the page submits by itself ends the old session.
    let step = await go(`/oauth/authorize?${query}&login_hint=cpas:0299990019:worker`)
    while (!step.headers.get('location')?.startsWith(redirect)) {
      const location = step.headers.get('location')
      if (location) step = await go(location)
      else {
        const html = await step.text()
        const inputs = Array.from(html.matchAll(/name="(\w+)" value="([^"]*)"/g), ([, name = '', value = '']) => [
          name,
          value,
        ])
        step = await go(/action="([^"]+)"/.exec(html)?.[1] ?? '', { method: 'POST', body: new URLSearchParams(inputs) })
      }
    }
    const second = new URL(step.headers.get('location') ?? '').searchParams.get('code') ?? ''
    const switched = await token({ ...form, code: second })
    expect(await verify(switched.body.access_token ?? '')).toMatchObject({ audience: 'CPAS', role: 'worker' })

    const silent = await go(`/oauth/authorize?${query}&prompt=none`)
    expect(new URL(silent.headers.get('location') ?? '').searchParams.has('code')).toBe(true)
    const out = await go(
      `/oauth/end-session?${new URLSearchParams({ id_token_hint: body.id_token ?? '', post_logout_redirect_uri: at('/') })}`,
    )
    const leaving = await out.text()
    expect(leaving).toContain('op.logoutForm')
    expect(leaving).not.toMatch(/googleapis/)
    expect(leaving).toContain('/oauth/sign-out.js')
    expect(await (await go('/oauth/sign-out.js')).text()).toContain('click')
  })

  test('a redirect URI of another site gets no code', async () => {
    const query = new URLSearchParams({
      client_id: 'console',
      response_type: 'code',
      redirect_uri: 'https://elsewhere.example/',
      scope: 'openid',
      code_challenge: await challenge(),
      code_challenge_method: 'S256',
    })
    const response = await fetch(at(`/oauth/authorize?${query}`), { redirect: 'manual' })
    expect(response.status).toBe(400)
    expect(response.headers.get('location')).toBeNull()
  })
})

describe('token verification', () => {
  const claims = { audience_kind: 'CPAS', organisation: '0299990019', role: 'worker' }
  const sign = async (
    change: (jwt: SignJWT) => SignJWT = (jwt) => jwt,
    payload: object = claims,
    kid = keys.signing.keys[0]?.kid,
    typ = 'at+jwt',
  ) => {
    const jwt = new SignJWT(payload as Record<string, unknown>)
      .setProtectedHeader({ alg: 'RS256', kid, typ })
      .setIssuer(issuer)
      .setAudience(DEMO_AUDIENCE)
      .setSubject('someone')
      .setIssuedAt()
      .setExpirationTime('1h')
    return change(jwt).sign(await importJWK(keys.signing.keys[0] ?? {}, 'RS256'))
  }

  test('a valid token is accepted twice, the second time from the cache', async () => {
    const valid = await sign()
    expect(await verify(valid)).toMatchObject({ subject: 'someone' })
    expect(await verify(valid)).toMatchObject({ subject: 'someone' })
  })

  test('a token signed with an ES256 key of the issuer is accepted', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
    const { verify: verifyEs256 } = createTokenVerifier({
      issuer,
      audience: 'x',
      keys: { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'e' }] },
    })
    const jwt = new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: 'e' })
      .setIssuer(issuer)
      .setAudience('x')
      .setSubject('s')
      .setIssuedAt()
      .setExpirationTime('1h')
    expect(await verifyEs256(await jwt.sign(privateKey))).toMatchObject({ role: 'worker' })
  })

  test.each<[string, () => Promise<string>]>([
    ['one word', async () => 'x'],
    ['three arbitrary parts', async () => 'a.b.c'],
    [
      'issued an hour ahead',
      () => sign((jwt) => jwt.setIssuedAt(Math.floor(Date.now() / 1000) + 3600).setExpirationTime('2h')),
    ],
    ['with a lifetime of ten years', () => sign((jwt) => jwt.setExpirationTime('10y'))],
    ['of the type of logout tokens', () => sign(undefined, claims, keys.signing.keys[0]?.kid, 'logout+jwt')],
    ['that is an ID token', () => sign(undefined, { ...claims, nonce: 'n', at_hash: 'h' }, undefined, 'JWT')],
    ['that Keycloak calls an ID token', () => sign(undefined, { ...claims, typ: 'ID' }, undefined, 'JWT')],
    [
      'of a system that is not registered',
      () => sign(undefined, { audience_kind: 'SYSTEM', organisation: 'some-test-partner', role: 'bcss' }),
    ],
    ['expired', () => sign((jwt) => jwt.setExpirationTime(Math.floor(Date.now() / 1000) - 60))],
    ['not valid yet', () => sign((jwt) => jwt.setNotBefore(Math.floor(Date.now() / 1000) + 60))],
    ['of another issuer', () => sign((jwt) => jwt.setIssuer('http://elsewhere'))],
    ['for another audience', () => sign((jwt) => jwt.setAudience('console'))],
    ['signed with an unknown key id', () => sign(undefined, claims, 'other')],
    [
      'signed with another key under the same key id',
      async () => {
        const { privateKey } = await generateKeyPair('RS256')
        return new SignJWT(claims)
          .setProtectedHeader({ alg: 'RS256', kid: keys.signing.keys[0]?.kid })
          .setIssuer(issuer)
          .setAudience(DEMO_AUDIENCE)
          .setSubject('s')
          .setIssuedAt()
          .setExpirationTime('1h')
          .sign(privateKey)
      },
    ],
    [
      'changed after signing',
      async () => {
        const [head, , signature] = (await sign()).split('.')
        return `${head}.${Buffer.from(JSON.stringify({ ...claims, role: 'supervisor' })).toString('base64url')}.${signature}`
      },
    ],
    [
      'without a signature',
      async () => {
        const [, body] = (await sign()).split('.')
        return `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`
      },
    ],
    [
      'signed with the public key as a secret',
      async () => {
        const jwt = new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256', kid: keys.signing.keys[0]?.kid })
          .setIssuer(issuer)
          .setAudience(DEMO_AUDIENCE)
          .setSubject('s')
          .setIssuedAt()
          .setExpirationTime('1h')
        return jwt.sign(Buffer.from(JSON.stringify(keys.verification.keys[0])))
      },
    ],
    ['with an unknown audience', () => sign(undefined, { ...claims, audience_kind: 'NOBODY' })],
    [
      'with a property name of Object.prototype as audience',
      () => sign(undefined, { ...claims, audience_kind: 'constructor' }),
    ],
    ['with a role of another audience', () => sign(undefined, { ...claims, role: 'inspector' })],
    [
      'with an organisation whose check digits are wrong',
      () => sign(undefined, { ...claims, organisation: '0299990018' }),
    ],
    ['without an organisation', () => sign(undefined, { audience_kind: 'CPAS', role: 'worker' })],
    ['with a claim of another type', () => sign(undefined, { ...claims, role: ['worker'] })],
  ])('a token %s is rejected', async (_, createToken) => {
    expect(await verify(await createToken())).toBeUndefined()
  })
})

test('signing keys persist over a restart and are readable by their owner only', async () => {
  expect((await loadSigningKeys(folder)).signing).toEqual(keys.signing)
  expect(statSync(join(folder, 'identity', 'keys.json')).mode & 0o777).toBe(0o600)
})
