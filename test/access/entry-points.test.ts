import { createHash, createHmac, generateKeyPairSync, randomUUID } from 'node:crypto'
import { networkInterfaces } from 'node:os'
import { SignJWT } from 'jose'
import type { Caller, RequestContext } from '../../shared/authorization/caller'
import { serviceTokenKey, signServiceToken } from '../../shared/authorization/service-token'
import { toLogError } from '../../shared/errors/to-client-error'
import { day } from '../../shared/values/day'
import { type Attacker, attacker, codesOf, tokenOf } from './attackers'
import { birthOf, CPAS_A, CPAS_B, createFixtures, type Fixtures, GP_P, ibanOf } from './fixtures'
import { type AttackedServer, attackedServer } from './shared-server'

jest.setTimeout(900_000)

let system: AttackedServer
let world: Fixtures
beforeAll(async () => {
  system = await attackedServer()
  world = await system.shared('world', () => createFixtures(system))
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

/** A call straight to a subgraph, around the gateway. */
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

describe.each(NAMES)('the door of the subgraph %s', (name) => {
  const body = JSON.stringify({ query: '{ __typename _service { sdl } }' })
  const other = NAMES[(NAMES.indexOf(name) + 1) % NAMES.length]!

  test('opens for a proof of this very call, once', async () => {
    const proof = await signServiceToken(serviceTokenKey(system.secret), name, requestOf(), body)
    const first = await callSubgraph(name, body, proof)
    expect(first).toMatchObject({ status: 200, data: { __typename: 'Query' } })
    const again = await callSubgraph(name, body, proof)
    expect(again).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
  })

  test('opens for nothing else', async () => {
    const key = serviceTokenKey(system.secret)
    const digest = createHash('sha256').update(body).digest('base64url')
    const claims = { request: requestOf(), body: digest }
    const proof = (change: (token: SignJWT) => SignJWT, with_ = key, alg = 'HS256', payload: object = claims) =>
      change(
        new SignJWT(payload as never)
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
      'no proof': undefined,
      nonsense: 'nonsense',
      'three nothings': '..',
      'a client’s own token': await tokenOf(system.url, 'sppis:sppis:inspector'),
      'another secret': await proof(asIs, serviceTokenKey('x'.repeat(32))),
      'an empty secret': `${head}.${payload}.${hmac(`${head}.${payload}`, '')}`,
      'no algorithm': `${encoded({ alg: 'none' })}.${encoded(unsigned)}.`,
      'another algorithm': await proof(asIs, serviceTokenKey('y'.repeat(64)), 'HS512'),
      'the right key, another algorithm': await proof(asIs, serviceTokenKey(system.secret.repeat(2)), 'HS512'),
      'another subgraph’s proof': await signServiceToken(key, other, requestOf(), body),
      'another issuer': await proof((token) => token.setIssuer('outside')),
      'the proof of another body': await signServiceToken(key, name, requestOf(), `${body} `),
      'an expired proof': await proof((token) => token.setExpirationTime(now - 61)),
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
      // The last letter of base64 holds bits that count for nothing.
      if (place === good.length - 1 || changed === good) continue
      const answer = await callSubgraph(name, body, changed)
      if (answer.status !== 401) served.push(`changed at ${place}`)
    }
    expect(served).toEqual([])
  })

  test('says nothing by other methods and paths, nor on another address than this machine’s own', async () => {
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

describe('the lock behind the gateway', () => {
  const asked = async (name: string, query: string, caller: Partial<Caller>, variables: object = {}) => {
    const body = JSON.stringify({ query, variables })
    return callSubgraph(
      name,
      body,
      await signServiceToken(serviceTokenKey(system.secret), name, requestOf(caller), body),
    )
  }
  const P: Partial<Caller> = { audience: 'PROVIDER', organisation: GP_P, role: 'prescriber' }
  const A: Partial<Caller> = { audience: 'CPAS', organisation: CPAS_A, role: 'worker' }
  const analyst: Partial<Caller> = { role: 'analyst' }
  const ENTITIES = (below: string) => `query ($keys: [_Any!]!) { _entities(representations: $keys) { ${below} } }`

  test.each<[string, string, string, Partial<Caller>]>([
    ['a provider asks for decisions', 'decision', '{ decisions { totalCount } }', P],
    ['a worker asks for the access log', 'beneficiary', '{ accessLog(filter: {}) { totalCount } }', A],
    ['a centre asks for payments', 'invoice', '{ payments { totalCount } }', A],
    [
      'an agent recovers a line',
      'invoice',
      'mutation { recoverLine(id: "x", reason: "x") { findings { rule } } }',
      { audience: 'CAAMI', organisation: 'caami', role: 'agent' },
    ],
    ['an analyst asks for persons', 'beneficiary', '{ beneficiaries { totalCount } }', analyst],
  ])('refuses where %s', async (_, name, query, caller) => {
    const answer = await asked(name, query, caller)
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  test('gives by key what the caller may see, and null for the rest as for what is not there', async () => {
    const { a, b, q } = world
    const rows: [string, string, object, Partial<Caller>, boolean][] = [
      ['invoice', '... on InvoiceLine { id }', { __typename: 'InvoiceLine', id: a.line }, P, true],
      ['invoice', '... on InvoiceLine { id }', { __typename: 'InvoiceLine', id: q.line }, P, false],
      ['invoice', '... on InvoiceLine { id }', { __typename: 'InvoiceLine', id: b.line }, A, false],
      ['invoice', '... on InvoiceLine { id }', { __typename: 'InvoiceLine', id: a.unsettledLine }, A, false],
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
      const { data, text } = await asked(name, ENTITIES(below), caller, { keys: [key] })
      const [entity] = (data as { _entities: unknown[] })?._entities ?? []
      expect({ key, role: caller.role, isGiven: Boolean(entity), text }).toEqual({
        key,
        role: caller.role,
        isGiven,
        text,
      })
    }
  })

  test('hides fields of an entity that the view hides', async () => {
    const key = { __typename: 'Decision', number: world.a.decision }
    for (const field of ['incomeLevel', 'councilDate', 'versions { id }', 'ownFunds { description }']) {
      const answer = await asked('decision', ENTITIES(`... on Decision { ${field} }`), P, { keys: [key] })
      expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    }
    const person = { __typename: 'Beneficiary', id: world.a.personId }
    for (const field of ['address { street }', 'residences { status }', 'numbers { number }']) {
      const answer = await asked('beneficiary', ENTITIES(`... on Beneficiary { ${field} }`), P, { keys: [person] })
      expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
      expect(answer.text).not.toContain('canary')
    }
  })
})

describe('the gateway', () => {
  const everyone: Attacker[] = []
  let centre: Attacker
  beforeAll(async () => {
    for (const clientId of [
      `cpas:${CPAS_B}:worker`,
      `provider:${GP_P}:prescriber`,
      'caami:caami:controller',
      'sppis:sppis:inspector',
      'system:bcss:bcss',
    ])
      everyone.push(await attacker(system.url, clientId))
    centre = everyone[0]!
  })
  const post = async (body: string, headers: Record<string, string> = {}, method = 'POST', path = '/graphql') => {
    const began = performance.now()
    const response = await fetch(`${system.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${centre.token}`, ...headers },
      ...(method === 'POST' ? { body } : {}),
    })
    const text = await response.text()
    return { status: response.status, text, took: performance.now() - began }
  }

  test('knows nothing of what subgraphs say among themselves', async () => {
    const inside = [
      ...NAMES.map((name) => [`${name}Facts`, `${name}Facts(question: "x", keys: "[]")`]),
      ['_service', '_service { sdl }'],
      ['_entities', '_entities(representations: []) { __typename }'],
    ] as [string, string][]
    for (const one of everyone)
      for (const [field, query] of inside) {
        const answer = await one.send(`{ ${query} }`)
        const misspelt = await one.send(`{ ${query.replace(field, `${field}x`)} }`)
        expect({ field, codes: [...new Set(codesOf(answer))] }).toEqual({ field, codes: ['GRAPHQL_VALIDATION_FAILED'] })
        expect(answer.text.replaceAll(field, '?')).toBe(misspelt.text.replaceAll(`${field}x`, '?'))
        expect(answer.text).not.toMatch(/Did you mean/)
      }
  })

  test('lets nobody in with a token that is not a good one', async () => {
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
      'another key that it names itself': await own({}, { jwk: { kty: 'RSA', n: 'x', e: 'AQAB' } }),
      'a key from elsewhere': await own({}, { jku: 'http://127.0.0.1:1/jwks' }),
      'no algorithm': `${encoded({ ...header, alg: 'none' })}.${payload}.`,
      'the public key taken for a secret': `${confused}.${hmac(confused, jwks)}`,
      'an empty secret': `${confused}.${hmac(confused, '')}`,
      'another role, the old signature': `${head}.${encoded({ ...claims, role: 'controller', audience_kind: 'CAAMI', organisation: 'caami' })}.${signature}`,
      'later expiry, the old signature': `${head}.${encoded({ ...claims, exp: claims.exp + 1 })}.${signature}`,
      'no signature': `${head}.${payload}.`,
      'the proof of an inside call': await signServiceToken(
        serviceTokenKey(system.secret),
        'decision',
        requestOf(),
        '{}',
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

  test('gives no token to who names an organisation or a role that is none', async () => {
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
    ['directives that are none', `{ rules { id ${'@x '.repeat(200)} } }`, ['GRAPHQL_VALIDATION_FAILED', 'TOO_COMPLEX']],
    [
      'a circle of fragments',
      '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
      ['GRAPHQL_VALIDATION_FAILED'],
    ],
    ['a fragment in itself', '{ ...a } fragment a on Query { rules { id } ...a }', ['GRAPHQL_VALIDATION_FAILED']],
    ['fragments that double thirty times', `{ ...f0 } ${doubling}`, ['TOO_COMPLEX', 'GRAPHQL_VALIDATION_FAILED']],
    ['the same field ten thousand times', `{ ${'rules { id } '.repeat(10_000)} }`, ['TOO_COMPLEX']],
    [
      'a page of pages of pages',
      '{ decisions(first: 200) { edges { node { commitments(first: 200) { edges { node { decision { commitments(first: 200) { edges { node { number } } } } } } } } } } }',
      ['TOO_COMPLEX'],
    ],
    ['too large a page', '{ decisions(first: 100000) { totalCount } }', ['TOO_COMPLEX']],
    [
      'introspection in circles',
      `{ __schema { types ${'{ fields { type '.repeat(20)} { name } ${'} }'.repeat(20)} } }`,
      ['GRAPHQL_VALIDATION_FAILED', 'TOO_COMPLEX'],
    ],
    ['unclosed braces', '{'.repeat(5000), ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'TOO_COMPLEX']],
  ])('refuses %s at once', async (_, query, codes) => {
    const { status, text, took } = await post(JSON.stringify({ query }))
    const answer = JSON.parse(text)
    expect(codes).toContain(answer.errors[0].extensions.code)
    expect(answer.data ?? null).toBeNull()
    expect(status).toBeLessThan(500)
    // A busy machine fails no test of speed: what eats processors takes minutes.
    expect(took).toBeLessThan(5_000)
  })

  test('takes one operation in a call, and none that a page elsewhere could make a browser send', async () => {
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
      headers: { authorization: `Bearer ${centre.token}` },
    })
    expect(await simple.text()).not.toContain('"data"')
  })

  test('reads an id that is written as a number of any length', async () => {
    const answer = await centre.send('{ commitment(number: 123456789012345678901234567890123456789012) { number } }')
    expect({ data: answer.data, errors: answer.errors }).toEqual({ data: { commitment: null }, errors: undefined })
  })
})

describe('what the processes write down', () => {
  const secrets = () => {
    const { a, b, q } = world
    return [
      ...[a, b].flatMap((side) => [
        side.niss,
        side.suspendedNiss,
        side.personId,
        side.lastName,
        side.commitment,
        side.attestation,
        side.structuredReference,
      ]),
      q.commitment,
      ...Object.values(ibanOf),
      ...Object.values(birthOf),
      'canary',
      system.secret,
    ]
  }

  test('holds no person, number, account, token nor secret, whatever was asked', async () => {
    const one = await attacker(system.url, `cpas:${CPAS_B}:worker`)
    const { niss } = world.a
    // What goes wrong with a person's number in it, in every place where it could be quoted.
    for (const document of [
      `query canary${niss} { beneficiary(niss: "${niss}") { niss } }`,
      `{ beneficiary(niss: "${niss}9") { niss } }`,
      `{ beneficiary(niss: "${niss}") { nothing${niss} } }`,
      `{ beneficiary(niss: "${niss}"`,
      `{ decisions(after: "${niss}") { totalCount } }`,
      `{ decisions(filter: { number: "${niss}" }) { totalCount } }`,
      `{ informationForm(niss: "${niss.slice(0, 9)}00") { content } }`,
      `mutation { setPhoto(niss: "${niss}", content: "${niss}") { findings { rule } } }`,
      `mutation { registerBeneficiary(input: { niss: "${niss}", lastName: "${'canary'.repeat(60)}", gender: FEMALE }) { findings { rule } } }`,
    ])
      await one.send(document)
    await fetch(`${system.url}/graphql/${niss}`)
    await fetch(`${system.url}/${niss}?niss=${niss}`)
    const metrics = await (await fetch(`${system.url}/metrics`)).text()
    const health = await (await fetch(`${system.url}/health/ready`)).text()
    const written = { output: system.output(), metrics, health }
    for (const [where, text] of Object.entries(written)) {
      expect({ where, found: [...secrets(), one.token].filter((secret) => text.includes(secret)) }).toEqual({
        where,
        found: [],
      })
      expect({ where, stack: /Bearer |eyJhbGci/.test(text) }).toEqual({ where, stack: false })
    }
    expect(metrics).toContain('# HELP')
  })

  test('of a fault is its kind and place: what a database quotes is left out', () => {
    const quoted = Object.assign(
      new Error(`duplicate key: Key (niss)=(${world.a.niss}) already exists, value "${world.a.lastName}"`),
      {
        code: '23505',
        detail: `Key (niss)=(${world.a.niss}) already exists.`,
        parameters: [world.a.niss],
        query: `select '${world.a.niss}'`,
      },
    )
    const kept = JSON.stringify(toLogError(quoted))
    for (const secret of [world.a.niss, world.a.lastName]) expect(kept).not.toContain(secret)
  })

  test('and what a client is told of a mistake names neither file, statement nor stack', async () => {
    const one = await attacker(system.url, 'sppis:sppis:inspector')
    for (const document of [
      '{ invoiceLine(id: "\' or 1=1") { id } }',
      '{ decisions(after: "x") { totalCount } }',
      '{ nothing }',
      '{',
      '{ settlement(month: "2024-99") { month } }',
    ]) {
      const { text } = await one.send(document)
      expect(text).not.toMatch(/node_modules|\.ts:|\.js:|\bselect \w|stacktrace|\/work\/|pg_/)
    }
  })
})
