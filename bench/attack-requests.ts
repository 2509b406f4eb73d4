import { gzipSync } from 'node:zlib'
import sharp from 'sharp'

/** What an attacker sends: the demo client, the body (of the round) and its headers. */
export interface Attack {
  name: string
  client: string
  body: (round: number) => string | Buffer
  headers?: Record<string, string>
  /** Requests at once. */
  connections?: number
  /** Sends half of the body and waits. */
  isSlow?: boolean
}

const MEBIBYTE = 1024 * 1024
const CPAS = 'cpas:0299990019:worker'
const CAAMI = 'caami:caami:agent'
const PROVIDER = 'provider:10001985003:prescriber'
const ANALYST = 'sppis:sppis:analyst'

const json = (query: string, variables: object = {}) => JSON.stringify({ query, variables })
const aliases = (count: number, field: string) =>
  `{ ${Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ')} }`
// Pseudo-random, so that all rounds send the same.
const noise = (bytes: number) => {
  const buffer = Buffer.alloc(bytes)
  for (let i = 0, state = 1; i < bytes; i++) {
    state = (state * 48_271) % 2_147_483_647
    buffer[i] = 32 + (state % 95)
  }
  return buffer
}

/** The attacks of one client on the work of the others; bodies are made once. */
export async function attackRequests(month: string, niss: string): Promise<Attack[]> {
  const always = (body: string | Buffer) => () => body
  const png = await sharp({ create: { width: 4_000, height: 4_000, channels: 3, background: '#888' } })
    .png()
    .toBuffer()
  const eFact = noise(30 * MEBIBYTE).toString('base64')
  const lines = Array.from({ length: 100 }, () => ({ code: '101076' }))
  return [
    {
      name: '240 aliases of a list',
      client: CPAS,
      body: always(json(aliases(240, 'beneficiaries(first: 200) { edges { node { niss } } }'))),
    },
    {
      name: '20 aliases of a list',
      client: CPAS,
      body: always(json(aliases(20, 'beneficiaries(first: 200) { edges { node { niss } } }'))),
    },
    {
      name: '20 tarifications of 100 lines',
      client: PROVIDER,
      body: always(
        json(
          `query ($lines: [TarificationLineInput!]!) ${aliases(20, `tarify(input: { niss: "${niss}", provider: "10001985003", performedOn: "2026-05-06", lines: $lines }) { findings { rule } }`)}`,
          { lines },
        ),
      ),
    },
    {
      name: 'sums by five dimensions',
      client: ANALYST,
      body: always(
        json(
          aliases(
            4,
            'spending(by: [CPAS, CARE_TYPE, MONTH, PROVIDER_CATEGORY, REFUND_CODE], period: { from: "2026-01-01", to: "2026-11-30" }) { __typename }',
          ),
        ),
      ),
    },
    { name: '5,000 levels', client: CPAS, body: always(json('{ a'.repeat(5_000))) },
    {
      name: 'a list of a million values',
      client: PROVIDER,
      body: always(
        json(`query ($c: [CareType!]) { coverage(niss: "${niss}", careTypes: $c) { known } }`, {
          c: Array(1_000_000).fill('GENERAL_MEDICINE'),
        }),
      ),
    },
    { name: 'a document of 40 MB', client: CPAS, body: always(json(`{ __typename }${' #'.repeat(20 * MEBIBYTE)}`)) },
    { name: 'a million brackets in a document', client: CPAS, body: always(json('{'.repeat(1_000_000))) },
    { name: 'a million brackets in the body', client: CPAS, body: always('['.repeat(1_000_000)) },
    {
      name: 'a million pairs of brackets in the body',
      client: CPAS,
      body: always(`{"query":"{ __typename }","variables":{"a":[${'[],'.repeat(1_000_000)}1]}}`),
    },
    {
      name: 'a compressed body of 47 MB',
      client: CPAS,
      body: always(gzipSync(json(' '.repeat(47 * MEBIBYTE)))),
      headers: { 'content-encoding': 'gzip' },
    },
    {
      name: '200 slow bodies',
      client: CPAS,
      connections: 200,
      isSlow: true,
      body: always(json('{ __typename }'.padEnd(MEBIBYTE))),
    },
    {
      name: 'a new document each time',
      client: CPAS,
      connections: 8,
      body: (round) =>
        json(`query Q${round} { ${Array.from({ length: 20 }, (_, n) => `a${n}_${round}: __typename`).join(' ')} }`),
    },
    { name: 'PDF documents', client: PROVIDER, body: always(json(aliases(9, 'blankAttestationForm { content }'))) },
    {
      name: 'one PDF document at a time',
      client: PROVIDER,
      body: always(json('{ blankAttestationForm { content } }')),
    },
    { name: 'CSV files', client: CAAMI, body: always(json(`{ settlement(month: "${month}") { csv { content } } }`)) },
    {
      name: 'eFact files of 30 MB',
      client: PROVIDER,
      connections: 2,
      body: always(
        json('mutation ($c: String!) { submitEfactFile(fileName: "noise", content: $c) { findings { rule } } }', {
          c: eFact,
        }),
      ),
    },
    {
      name: 'pictures of 16 million pixels',
      client: CPAS,
      body: always(
        json(`mutation ($c: String!) { setPhoto(niss: "${niss}", content: $c) { findings { rule } } }`, {
          c: png.toString('base64'),
        }),
      ),
    },
    {
      name: 'an unreadable number of 10 MB',
      client: PROVIDER,
      body: always(json('query ($n: Niss!) { coverage(niss: $n) { known } }', { n: '1'.repeat(10 * MEBIBYTE) })),
    },
    {
      name: 'reads of own accesses',
      client: PROVIDER,
      body: always(json(aliases(20, 'accessLog(filter: {}, first: 200) { totalCount edges { node { at } } }'))),
    },
  ]
}
