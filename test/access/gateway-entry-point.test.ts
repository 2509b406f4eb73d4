import { createHmac, generateKeyPairSync, randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import type { Caller, RequestContext } from '../../shared/authorization/caller'
import { serviceTokenKey, signServiceToken } from '../../shared/authorization/service-token'
import { digestOf } from '../../shared/http/json-body'
import { day } from '../../shared/values/day'
import { type Attacker, attacker, codesOf, tokenOf } from './attackers'
import { CPAS_B, createFixtures, GP_P } from './fixtures'
import { type AttackedServer, attackedServer } from './shared-server'

jest.setTimeout(900_000)

let system: AttackedServer
beforeAll(async () => {
  system = await attackedServer()
  await system.shared('fixtures', () => createFixtures(system))
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

describe('gateway', () => {
  const attackersOfAllAudiences: Attacker[] = []
  let cpas: Attacker
  beforeAll(async () => {
    for (const clientId of [
      `cpas:${CPAS_B}:worker`,
      `provider:${GP_P}:prescriber`,
      'caami:caami:controller',
      'sppis:sppis:inspector',
      'system:bcss:bcss',
    ])
      attackersOfAllAudiences.push(await attacker(system.url, clientId))
    cpas = attackersOfAllAudiences[0]!
  })
  const post = async (body: string, headers: Record<string, string> = {}, method = 'POST', path = '/graphql') => {
    const began = performance.now()
    const response = await fetch(`${system.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${cpas.token}`, ...headers },
      ...(method === 'POST' ? { body } : {}),
    })
    const text = await response.text()
    return { status: response.status, text, took: performance.now() - began }
  }

  test('the gateway hides the fields of the inter-service contract', async () => {
    const inside = [
      ...NAMES.map((name) => [`${name}Facts`, `${name}Facts(question: "x", keys: "[]")`]),
      ['_service', '_service { sdl }'],
      ['_entities', '_entities(representations: []) { __typename }'],
    ] as [string, string][]
    for (const one of attackersOfAllAudiences)
      for (const [field, query] of inside) {
        const answer = await one.send(`{ ${query} }`)
        const misspelt = await one.send(`{ ${query.replace(field, `${field}x`)} }`)
        expect({ field, codes: [...new Set(codesOf(answer))] }).toEqual({ field, codes: ['GRAPHQL_VALIDATION_FAILED'] })
        expect(answer.text.replaceAll(field, '?')).toBe(misspelt.text.replaceAll(`${field}x`, '?'))
        expect(answer.text).not.toMatch(/Did you mean/)
      }
  })

  test('the gateway rejects forged and malformed tokens with 401', async () => {
    const good = await tokenOf(system.url, 'sppis:sppis:inspector')
    const [head, payload, signature] = good.split('.') as [string, string, string]
    const header = JSON.parse(Buffer.from(head, 'base64url').toString())
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const jwks = await (await fetch(`${system.url}/oauth/jwks`)).text()
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const own = (change: object, more: object = {}) =>
      new SignJWT({ ...claims, ...change }).setProtectedHeader({ ...header, ...more, alg: 'RS256' }).sign(privateKey)
    const confused = `${encoded({ ...header, alg: 'HS256' })}.${payload}`
    const hmac = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest('base64url')
    const bad: Record<string, string> = {
      'signed by another key': await own({}),
      'an embedded key': await own({}, { jwk: { kty: 'RSA', n: 'x', e: 'AQAB' } }),
      'a key URL': await own({}, { jku: 'http://127.0.0.1:1/jwks' }),
      'no algorithm': `${encoded({ ...header, alg: 'none' })}.${payload}.`,
      'the public key as HMAC secret': `${confused}.${hmac(confused, jwks)}`,
      'an empty secret': `${confused}.${hmac(confused, '')}`,
      'another role, the old signature': `${head}.${encoded({ ...claims, role: 'controller', audience_kind: 'CAAMI', organisation: 'caami' })}.${signature}`,
      'later expiry, the old signature': `${head}.${encoded({ ...claims, exp: claims.exp + 1 })}.${signature}`,
      'no signature': `${head}.${payload}.`,
      'a service token': await signServiceToken(
        serviceTokenKey(system.secret),
        'decision',
        requestOf(),
        digestOf('{}'),
      ),
    }
    for (let i = 0; i < 300; i++) {
      const place = (i * 7919) % (good.length - 1)
      if (good[place] === '.') continue
      bad[`changed at ${place}`] = `${good.slice(0, place)}${good[place] === 'A' ? 'B' : 'A'}${good.slice(place + 1)}`
    }
    const served: string[] = []
    for (const [what, token] of Object.entries(bad)) {
      const { status, text } = await post('{"query":"{ rules { id } }"}', { authorization: `Bearer ${token}` })
      if (status !== 401 || text.includes('"data"')) served.push(`${what}: ${status}`)
    }
    for (const authorization of ['', 'Bearer', 'Bearer ', `Basic ${good}`, `bearer  ${good}.x`, good])
      if ((await post('{"query":"{ rules { id } }"}', { authorization })).status !== 401)
        served.push(authorization.slice(0, 12))
    for (const path of ['/graphql/schema', '/graphql/schema?x=1'])
      expect((await fetch(`${system.url}${path}`)).status).toBe(401)
    expect(served).toEqual([])
  })

  test('the demo identity provider issues no token for an unknown organisation or role', async () => {
    for (const id of [
      'cpas:0299990018:worker',
      'cpas:0299990019:controller',
      'caami:sppis:agent',
      'provider:10001491004:prescriber',
      'sppis:sppis:admin',
      'nobody:x:y',
      'cpas:0299990019:worker:x',
      '__proto__:x:y',
    ])
      await expect(tokenOf(system.url, id)).rejects.toThrow('no token')
  })

  const nested = (levels: number) =>
    '{ decisions { edges { node { cpas '.concat(
      '{ decisions { edges { node { cpas '.repeat(levels),
      '{ insCodes }',
      ' } } } }'.repeat(levels),
      ' } } } }',
    )
  const doubling = Array.from(
    { length: 30 },
    (_, i) => `fragment f${i} on Query { ${i === 29 ? 'rules { id }' : `...f${i + 1} ...f${i + 1}`} }`,
  ).join(' ')
  test.each<[string, string, string[]]>([
    ['a deep document', nested(10), ['TOO_COMPLEX']],
    [
      'a thousand aliases',
      `{ ${Array.from({ length: 1000 }, (_, i) => `a${i}: rules { id }`).join(' ')} }`,
      ['TOO_COMPLEX'],
    ],
    [
      'a thousand directives',
      `{ rules ${'@skip(if: false) '.repeat(1000)} { id } }`,
      ['TOO_COMPLEX', 'GRAPHQL_VALIDATION_FAILED'],
    ],
    ['unknown directives', `{ rules { id ${'@x '.repeat(200)} } }`, ['GRAPHQL_VALIDATION_FAILED', 'TOO_COMPLEX']],
    [
      'cyclic fragments',
      '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
      ['GRAPHQL_VALIDATION_FAILED'],
    ],
    [
      'a fragment that spreads itself',
      '{ ...a } fragment a on Query { rules { id } ...a }',
      ['GRAPHQL_VALIDATION_FAILED'],
    ],
    ['fragments that double 30 times', `{ ...f0 } ${doubling}`, ['TOO_COMPLEX', 'GRAPHQL_VALIDATION_FAILED']],
    ['the same field ten thousand times', `{ ${'rules { id } '.repeat(10_000)} }`, ['TOO_COMPLEX']],
    [
      'nested pages',
      '{ decisions(first: 200) { edges { node { commitments(first: 200) { edges { node { decision { commitments(first: 200) { edges { node { number } } } } } } } } } } }',
      ['TOO_COMPLEX'],
    ],
    ['too large a page', '{ decisions(first: 100000) { totalCount } }', ['TOO_COMPLEX']],
    [
      'cyclic introspection',
      `{ __schema { types ${'{ fields { type '.repeat(20)} { name } ${'} }'.repeat(20)} } }`,
      ['GRAPHQL_VALIDATION_FAILED', 'TOO_COMPLEX'],
    ],
    ['unclosed braces', '{'.repeat(5000), ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'TOO_COMPLEX']],
  ])('the gateway rejects %s within 5 s', async (_, query, codes) => {
    const { status, text, took } = await post(JSON.stringify({ query }))
    const answer = JSON.parse(text)
    expect(codes).toContain(answer.errors[0].extensions.code)
    expect(answer.data ?? null).toBeNull()
    expect(status).toBeLessThan(500)
    // A generous limit for a busy machine: an operation that exhausts the CPU takes minutes.
    expect(took).toBeLessThan(5_000)
  })

  test('the gateway rejects batches, simple requests and mutations by GET', async () => {
    const query = '{ rules { id } }'
    const batch = await post(JSON.stringify(Array.from({ length: 50 }, () => ({ query }))))
    expect(batch.text).not.toContain('"data"')
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect((await post(JSON.stringify({ query }), { 'content-type': type })).text).not.toContain('"data"')
    const write = 'mutation{setPhoto(niss:"81421299855",content:"AAAA"){findings{rule}}}'
    const get = await post(
      '',
      { 'apollo-require-preflight': 'x' },
      'GET',
      `/graphql?query=${encodeURIComponent(write)}`,
    )
    expect(get.text).not.toContain('"data"')
    const simple = await fetch(`${system.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { authorization: `Bearer ${cpas.token}` },
    })
    expect(await simple.text()).not.toContain('"data"')
  })

  test('an ID literal may be a number of any length', async () => {
    const answer = await cpas.send('{ commitment(number: 123456789012345678901234567890123456789012) { number } }')
    expect({ data: answer.data, errors: answer.errors }).toEqual({ data: { commitment: null }, errors: undefined })
  })
})
