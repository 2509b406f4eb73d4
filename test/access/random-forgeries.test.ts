import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { RequestContext } from '../../shared/authorization/caller'
import { serviceTokenKey, signServiceToken } from '../../shared/authorization/service-token'
import { digestOf } from '../../shared/http/json-body'
import { day } from '../../shared/values/day'
import { tokenOf } from './attackers'
import { inParallel } from './probes'
import { type AttackedServer, attackedServer } from './shared-server'

jest.setTimeout(900_000)

/** `FORGERIES=500` sends as many as a release check, of each kind. */
const FORGERIES = Number(process.env.FORGERIES ?? 100)
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000)

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const decoded = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>

/** Changes of a signed token that leave it without a valid signature. */
const changes: fc.Arbitrary<(token: string) => string> = fc.oneof(
  // Another character at any place but the last, whose lowest bits mean nothing.
  fc
    .tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.constantFrom(...'ABCdef019-_'))
    .map(([place, character]) => (token: string) => {
      const index = Math.floor(place * (token.length - 1))
      const other = token[index] === character ? (character === 'A' ? 'B' : 'A') : character
      return `${token.slice(0, index)}${other}${token.slice(index + 1)}`
    }),
  // Other claims under the same signature.
  fc
    .record(
      {
        audience_kind: fc.constantFrom('CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER', 'SYSTEM'),
        organisation: fc.constantFrom('caami', 'sppis', '0299990019', '10001490004', 'bcss'),
        role: fc.constantFrom('controller', 'inspector', 'supervisor', 'prescriber', 'bcss'),
        sub: fc.constant('forged'),
        exp: fc.constant(4_000_000_000),
        jti: fc.uuid(),
      },
      { requiredKeys: ['sub'] },
    )
    .map((claims) => (token: string) => {
      const [head = '', payload = '', signature] = token.split('.')
      return `${head}.${encoded({ ...decoded(payload), ...claims })}.${signature}`
    }),
  // Another algorithm, key or type in the header.
  fc
    .constantFrom<object>(
      { alg: 'none' },
      { alg: 'HS256' },
      { alg: 'RS512' },
      { kid: 'x' },
      { jku: 'http://127.0.0.1/' },
      { crit: ['exp'] },
    )
    .map((header) => (token: string) => {
      const [head = '', payload, signature] = token.split('.')
      const isUnsigned = 'alg' in header && header.alg === 'none'
      return `${encoded({ ...decoded(head), ...header })}.${payload}.${isUnsigned ? '' : signature}`
    }),
  // A part is missing, cut, repeated or empty.
  fc.constantFrom<(token: string) => string>(
    (token) => token.split('.').slice(0, 2).join('.'),
    (token) => token.slice(0, -12),
    (token) => `${token}.${token}`,
    (token) => token.split('.').reverse().join('.'),
    () => '..',
    () => 'x.y.z',
  ),
)
const forgeries = () => fc.sample(changes, { numRuns: FORGERIES, seed: SEED })

let system: AttackedServer
beforeAll(async () => {
  system = await attackedServer()
})

test(`none of ${FORGERIES} random forgeries of an access token is served`, async () => {
  const token = await tokenOf(system.url, 'sppis:sppis:inspector')
  const ask = async (bearer: string) => {
    const response = await fetch(`${system.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ query: '{ decisions(first: 1) { totalCount } }' }),
    })
    return { status: response.status, text: await response.text() }
  }
  expect((await ask(token)).status).toBe(200)
  const served: object[] = []
  await inParallel(
    forgeries()
      .map((change) => change(token))
      .filter((forged) => forged !== token),
    async (forged) => {
      const { status, text } = await ask(forged)
      if (status !== 401 || text.includes('"data"'))
        served.push({ seed: SEED, forged, status, text: text.slice(0, 200) })
    },
  )
  expect(served).toEqual([])
})

test(`none of ${FORGERIES} random forgeries of a service token is served by a subgraph`, async () => {
  const body = JSON.stringify({ query: '{ __typename }' })
  const request: RequestContext = {
    caller: { subject: 'attacker', audience: 'SPP_IS', organisation: 'sppis', role: 'inspector' },
    requestId: randomUUID(),
    operation: 'Attack',
    rootFields: [],
    now: '2024-06-03T10:00:00.000Z',
    today: day('2024-06-03'),
  }
  const names = Object.keys(system.subgraphs)
  const call = async (name: string, token: string) => {
    const response = await fetch(system.subgraphs[name]!, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
    })
    return { status: response.status, text: await response.text() }
  }
  const key = serviceTokenKey(system.secret)
  expect((await call(names[0]!, await signServiceToken(key, names[0]!, request, digestOf(body)))).status).toBe(200)
  const served: object[] = []
  await inParallel([...forgeries().entries()], async ([index, change]) => {
    const name = names[index % names.length]!
    const token = await signServiceToken(key, name, request, digestOf(body))
    const forged = change(token)
    if (forged === token) return
    const { status, text } = await call(name, forged)
    if (status !== 401 || text.includes('"data"'))
      served.push({ seed: SEED, name, forged, status, text: text.slice(0, 200) })
  })
  expect(served).toEqual([])
})
