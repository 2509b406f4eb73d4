import { createHash, createHmac, randomUUID } from 'node:crypto'
import { networkInterfaces } from 'node:os'
import { SignJWT } from 'jose'
import type { Caller, RequestContext } from '../../shared/authorization/caller'
import { serviceTokenKey, signServiceToken } from '../../shared/authorization/service-token'
import { digestOf } from '../../shared/http/json-body'
import { day } from '../../shared/values/day'
import { tokenOf } from './attackers'
import { CPAS_A, createFixtures, type Fixtures, GP_P } from './fixtures'
import { type AttackedServer, attackedServer } from './shared-server'

jest.setTimeout(900_000)

let system: AttackedServer
let fixtures: Fixtures
beforeAll(async () => {
  system = await attackedServer()
  fixtures = await system.shared('fixtures', () => createFixtures(system))
})
const NAMES = ['beneficiary', 'decision', 'provider', 'attestation', 'invoice']
const encoded = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

const requestOf = (caller: Partial<Caller> = {}): RequestContext => ({
  caller: { subject: 'attacker', audience: 'SPP_IS', organisation: 'sppis', role: 'inspector', ...caller },
  requestId: randomUUID(),
  operation: 'Attack',
  rootFields: [],
  now: '2024-06-03T10:00:00.000Z',
  today: day('2024-06-03'),
})

/** Calls a subgraph without the gateway. */
async function callSubgraph(name: string, body: string, token?: string) {
  const response = await fetch(system.subgraphs[name]!, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body,
  })
  const text = await response.text()
  return {
    status: response.status,
    text,
    ...(JSON.parse(text) as { data?: Record<string, unknown>; errors?: { extensions?: { code?: string } }[] }),
  }
}

describe.each(NAMES)('HTTP entry point of the subgraph %s', (name) => {
  const body = JSON.stringify({ query: '{ __typename _service { sdl } }' })
  const other = NAMES[(NAMES.indexOf(name) + 1) % NAMES.length]!

  test('a service token is accepted once, for its own call', async () => {
    const proof = await signServiceToken(serviceTokenKey(system.secret), name, requestOf(), digestOf(body))
    const first = await callSubgraph(name, body, proof)
    expect(first).toMatchObject({ status: 200, data: { __typename: 'Query' } })
    const again = await callSubgraph(name, body, proof)
    expect(again).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
  })

  test('a forged, foreign or expired service token is rejected with 401', async () => {
    const key = serviceTokenKey(system.secret)
    const digest = createHash('sha256').update(body).digest('base64url')
    const claims = { request: requestOf(), body: digest }
    const proof = (
      change: (token: SignJWT) => SignJWT,
      with_ = key,
      alg = 'HS256',
      payload: Record<string, unknown> = claims,
    ) =>
      change(
        new SignJWT(payload)
          .setProtectedHeader({ alg })
          .setIssuer('mediprima-inside')
          .setAudience(name)
          .setJti(randomUUID())
          .setIssuedAt()
          .setExpirationTime('60s'),
      ).sign(with_)
    const asIs = (token: SignJWT) => token
    const good = await proof(asIs)
    const [head, payload, signature] = good.split('.') as [string, string, string]
    const now = Math.floor(Date.now() / 1000)
    const unsigned = { iss: 'mediprima-inside', aud: name, jti: 'x', iat: now, exp: now + 60, ...claims }
    const withoutExpiry = `${encoded({ alg: 'HS256' })}.${encoded({ ...unsigned, exp: undefined })}`
    const hmac = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest('base64url')
    const forged: Record<string, string | undefined> = {
      'no token': undefined,
      nonsense: 'nonsense',
      'three empty parts': '..',
      'a client token': await tokenOf(system.url, 'sppis:sppis:inspector'),
      'another secret': await proof(asIs, serviceTokenKey('x'.repeat(32))),
      'an empty secret': `${head}.${payload}.${hmac(`${head}.${payload}`, '')}`,
      'no algorithm': `${encoded({ alg: 'none' })}.${encoded(unsigned)}.`,
      'another algorithm': await proof(asIs, serviceTokenKey('y'.repeat(64)), 'HS512'),
      'the right key, another algorithm': await proof(asIs, serviceTokenKey(system.secret.repeat(2)), 'HS512'),
      'a token for another subgraph': await signServiceToken(key, other, requestOf(), digestOf(body)),
      'another issuer': await proof((token) => token.setIssuer('outside')),
      'a token for another body': await signServiceToken(key, name, requestOf(), digestOf(`${body} `)),
      'an expired token': await proof((token) => token.setExpirationTime(now - 61)),
      'a lifetime above a minute': await proof((token) => token.setExpirationTime('61s')),
      'a token of the future': await proof((token) => token.setIssuedAt(now + 30).setExpirationTime(now + 60)),
      'an old token that would be valid still': await proof((token) =>
        token.setIssuedAt(now - 120).setExpirationTime(now + 60),
      ),
      'no expiry': `${withoutExpiry}.${hmac(withoutExpiry, system.secret)}`,
      'no caller': await proof(asIs, key, 'HS256', { body: digest, request: {} }),
      'no request': await proof(asIs, key, 'HS256', { body: digest }),
      'no body': await proof(asIs, key, 'HS256', { request: requestOf() }),
      'a signature cut short': `${head}.${payload}.${signature.slice(0, -4)}`,
      'a caller changed after it was signed': `${head}.${encoded({ ...unsigned, request: requestOf({ role: 'analyst' }) })}.${signature}`,
    }
    const served: string[] = []
    for (const [what, token] of Object.entries(forged)) {
      const answer = await callSubgraph(name, body, token)
      if (answer.status !== 401 || answer.data !== undefined)
        served.push(`${what}: ${answer.status} ${answer.text.slice(0, 120)}`)
    }
    for (let i = 0; i < 100; i++) {
      const place = (i * 7919) % good.length
      const changed = `${good.slice(0, place)}${good[place] === 'A' ? 'B' : 'A'}${good.slice(place + 1)}`
      // The last base64 character contains unused bits.
      if (place === good.length - 1 || changed === good) continue
      const answer = await callSubgraph(name, body, changed)
      if (answer.status !== 401) served.push(`changed at ${place}`)
    }
    expect(served).toEqual([])
  })

  test('other methods, paths and network interfaces return no data', async () => {
    const url = new URL(system.subgraphs[name]!)
    for (const [path, method] of [
      ['/graphql?query={__typename}', 'GET'],
      ['/', 'GET'],
      ['/graphql/', 'POST'],
      ['/metrics', 'GET'],
      ['/graphql', 'PUT'],
    ]) {
      const response = await fetch(new URL(path!, url), { method, headers: { authorization: 'Bearer x' } })
      expect([401, 404]).toContain(response.status)
      expect(await response.text()).not.toMatch(/data|sdl/)
    }
    const outside = Object.values(networkInterfaces())
      .flatMap((one) => one ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
    for (const { address } of outside)
      await expect(
        fetch(`http://${address}:${url.port}/health`, { signal: AbortSignal.timeout(3000) }),
      ).rejects.toThrow()
  })
})

describe('authorisation in subgraphs', () => {
  const callAs = async (name: string, query: string, caller: Partial<Caller>, variables: object = {}) => {
    const body = JSON.stringify({ query, variables })
    return callSubgraph(
      name,
      body,
      await signServiceToken(serviceTokenKey(system.secret), name, requestOf(caller), digestOf(body)),
    )
  }
  const P: Partial<Caller> = { audience: 'PROVIDER', organisation: GP_P, role: 'prescriber' }
  const A: Partial<Caller> = { audience: 'CPAS', organisation: CPAS_A, role: 'worker' }
  const analyst: Partial<Caller> = { role: 'analyst' }
  const ENTITIES = (below: string) => `query ($keys: [_Any!]!) { _entities(representations: $keys) { ${below} } }`

  test.each<[string, string, string, Partial<Caller>]>([
    ['a provider queries decisions', 'decision', '{ decisions { totalCount } }', P],
    ['a worker queries the access log', 'beneficiary', '{ accessLog(filter: {}) { totalCount } }', A],
    ['a CPAS queries payments', 'invoice', '{ payments { totalCount } }', A],
    [
      'an agent recovers a line',
      'invoice',
      'mutation { recoverLine(id: "x", reason: "x") { findings { rule } } }',
      { audience: 'CAAMI', organisation: 'caami', role: 'agent' },
    ],
    ['an analyst queries persons', 'beneficiary', '{ beneficiaries { totalCount } }', analyst],
  ])('a subgraph answers FORBIDDEN when %s', async (_, name, query, caller) => {
    const answer = await callAs(name, query, caller)
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  test('_entities returns visible entities and null for hidden ones', async () => {
    const { a, b, q } = fixtures
    const rows: [string, string, object, Partial<Caller>, boolean][] = [
      ['invoice', '... on InvoiceLine { id }', { __typename: 'InvoiceLine', id: a.line }, P, true],
      ['invoice', '... on InvoiceLine { id }', { __typename: 'InvoiceLine', id: q.line }, P, false],
      ['invoice', '... on InvoiceLine { id }', { __typename: 'InvoiceLine', id: b.line }, A, false],
      ['invoice', '... on InvoiceLine { id }', { __typename: 'InvoiceLine', id: a.unsettledLine }, A, true],
      [
        'decision',
        '... on PaymentCommitment { number }',
        { __typename: 'PaymentCommitment', number: a.commitment },
        P,
        true,
      ],
      [
        'decision',
        '... on PaymentCommitment { number }',
        { __typename: 'PaymentCommitment', number: q.commitment },
        P,
        false,
      ],
      [
        'decision',
        '... on PaymentCommitment { number }',
        { __typename: 'PaymentCommitment', number: b.commitment },
        A,
        false,
      ],
      ['decision', '... on DecisionVersion { id }', { __typename: 'DecisionVersion', id: `${a.decision}-1` }, A, true],
      ['decision', '... on DecisionVersion { id }', { __typename: 'DecisionVersion', id: `${b.decision}-1` }, A, false],
      [
        'attestation',
        '... on AmuAttestation { number }',
        { __typename: 'AmuAttestation', number: a.attestation },
        P,
        true,
      ],
      [
        'attestation',
        '... on AmuAttestation { number }',
        { __typename: 'AmuAttestation', number: b.attestation },
        P,
        false,
      ],
      [
        'attestation',
        '... on AmuAttestation { number }',
        { __typename: 'AmuAttestation', number: a.attestation },
        A,
        false,
      ],
      ['beneficiary', '... on Beneficiary { niss }', { __typename: 'Beneficiary', id: a.personId }, A, true],
      ['beneficiary', '... on Beneficiary { niss }', { __typename: 'Beneficiary', id: a.personId }, analyst, false],
    ]
    for (const [name, below, key, caller, isGiven] of rows) {
      const { data, text } = await callAs(name, ENTITIES(below), caller, { keys: [key] })
      const [entity] = (data as { _entities: unknown[] })?._entities ?? []
      expect({ key, role: caller.role, isGiven: Boolean(entity), text }).toEqual({
        key,
        role: caller.role,
        isGiven,
        text,
      })
    }
  })

  test('_entities refuses fields that are hidden from the audience', async () => {
    const key = { __typename: 'Decision', number: fixtures.a.decision }
    for (const field of ['incomeLevel', 'councilDate', 'versions { id }', 'ownFunds { description }']) {
      const answer = await callAs('decision', ENTITIES(`... on Decision { ${field} }`), P, { keys: [key] })
      expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    }
    const person = { __typename: 'Beneficiary', id: fixtures.a.personId }
    for (const field of ['address { street }', 'residences { status }', 'numbers { number }']) {
      const answer = await callAs('beneficiary', ENTITIES(`... on Beneficiary { ${field} }`), P, { keys: [person] })
      expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
      expect(answer.text).not.toContain('canary')
    }
  })
})
