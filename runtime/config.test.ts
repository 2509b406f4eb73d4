import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateSigningKey } from '../shared/audit/signing-key'
import {
  ConfigError,
  environmentWithoutSecrets,
  type Program,
  readConfig,
  readGatewayConfig,
  readSubgraphConfig,
  readWorkerConfig,
} from './config'

const folder = mkdtempSync(join(tmpdir(), 'config-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
type Env = Record<string, string>
const base: Env = { DATA_FOLDER: join(folder, 'data') }
const production: Env = {
  ...base,
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://u:hush-hush@db.example/mediprima',
  OIDC_ISSUER: 'https://login.example.be/realms/a',
  OIDC_AUDIENCE: 'mediprima',
}
const secret = 'hush-hush-hush-hush-hush-hush-32'
const errorsOf = (env: Env, read: (env: Env) => unknown = (one) => readConfig('all-in-one', one)): string[] => {
  try {
    read(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return [...error.errors]
    throw error
  }
}

test('without settings, the demo runs on port 4000', () => {
  expect(readConfig('all-in-one', base)).toMatchObject({
    mode: 'demo',
    port: 4000,
    databaseUrl: null,
    demoBeneficiaries: 2000,
    logLevel: 'warn',
    parameterOverrides: [],
  })
})

test('complete settings of production mode are accepted', () => {
  expect(readConfig('distributed', production)).toMatchObject({ mode: 'production', oidcAudience: 'mediprima' })
})

test.each<[Env, string]>([
  [{ DATABASE_URL: 'notaurl', DEMO: '1' }, 'DATABASE_URL: a URL of the form postgres://'],
  [{ DATABASE_URL: 'mysql://hush-hush@db/x', DEMO: '1' }, 'DATABASE_URL: a URL of the form postgres://'],
  [{ DATABASE_URL: 'postgres:///x', DEMO: '1' }, 'DATABASE_URL: a URL of the form postgres://'],
  [{ DATABASE_URL_BOSS: 'http://db/x', DEMO: '1' }, 'DATABASE_URL_BOSS: a URL of the form postgres://'],
  [
    { DATABASE_URL_INVOICE_OWNER: 'db', DEMO: '1', DATABASE_URL_INVOICE: 'postgres://d/x' },
    'DATABASE_URL_INVOICE_OWNER: ',
  ],
  [
    { DATABASE_URL_DECISION_OWNER: 'postgres://d/x', DEMO: '1' },
    'DATABASE_URL_DECISION_OWNER requires DATABASE_URL_DECISION',
  ],
  [{ DATABASE_URL_DECISON: 'postgres://d/x' }, 'DATABASE_URL_DECISON is not a setting.'],
  [{ OIDC_ISUER: 'https://x' }, 'OIDC_ISUER is not a setting. Similar settings: OIDC_ISSUER, OIDC_AUDIENCE.'],
  [{ DEMO_CLOK: '2026-01-01' }, 'DEMO_CLOK is not a setting.'],
  [{ Demo_Clock: '2026-01-01' }, 'Demo_Clock is not a setting.'],
  [{ INTERNAL_SECRETS: 'hush-hush' }, 'INTERNAL_SECRETS is not a setting.'],
  [{ INTERNAL_SECRET: 'hush-hush' }, 'INTERNAL_SECRET: at least 32 characters are needed.'],
  [
    { LOG_LEVEL: 'verbose' },
    'LOG_LEVEL is "verbose": one of fatal, error, warn, info, debug, trace, silent is expected.',
  ],
  [{ PORT: '65536' }, 'PORT is "65536": a whole number from 0 to 65535 is expected.'],
  [{ PORT: '0x10' }, 'PORT is "0x10"'],
  [{ PORT: '4000 ' }, 'PORT is "4000 "'],
  [{ DEMO_BENEFICIARIES: '-1' }, 'DEMO_BENEFICIARIES is "-1"'],
  [{ DEMO_BENEFICIARIES: '5000001' }, 'DEMO_BENEFICIARIES is "5000001"'],
  [
    { DEMO_CLOCK: 'tomorrow' },
    'DEMO_CLOCK is "tomorrow": a day (2026-03-12) or an instant with an offset is expected.',
  ],
  [{ DEMO_CLOCK: '2026-02-30' }, 'DEMO_CLOCK is "2026-02-30"'],
  [{ LAW_AMENDMENTS: '/nonexistent' }, 'LAW_AMENDMENTS is "/nonexistent": there is no such file.'],
  [{ LAW_AMENDMENTS: tmpdir() }, `LAW_AMENDMENTS is ${JSON.stringify(tmpdir())}: the file can't be read (EISDIR).`],
  [{ DATA_FOLDER: __filename }, `DATA_FOLDER is ${JSON.stringify(__filename)}: ${__filename} is not a folder,`],
  [{ DATA_FOLDER: join(__filename, 'data') }, 'DATA_FOLDER is '],
  [{ OIDC_ISSUER: 'https://x' }, 'OIDC_ISSUER is set, but demo mode has an identity provider of its own'],
  [{ NODE_ENV: 'Production' }, 'NODE_ENV is "Production"'],
])('in demo mode, the settings %j are refused: %s', (env, sentence) => {
  const errors = errorsOf({ ...base, ...env })
  expect(errors).toEqual([expect.stringContaining(sentence)])
  expect(errors.join()).not.toContain('hush-hush')
})

test.each<[Env, string]>([
  [{ OIDC_ISSUER: '' }, 'Production mode needs OIDC_ISSUER'],
  [{ OIDC_AUDIENCE: '' }, 'Production mode needs OIDC_AUDIENCE'],
  [{ DATABASE_URL: '' }, 'Production mode needs DATABASE_URL'],
  [{ DEMO: '1' }, 'DEMO=1 and NODE_ENV=production exclude each other'],
  [{ OIDC_ISSUER: 'login.example.be' }, 'OIDC_ISSUER: the https address of an OpenID Connect provider is expected'],
  [{ OIDC_ISSUER: 'http://login.example.be' }, 'OIDC_ISSUER: the https address'],
  [{ OIDC_ISSUER: 'https://u:hush-hush@login.example.be' }, 'OIDC_ISSUER: the https address'],
  [{ OIDC_ISSUER: 'https://login.example.be/?a=b' }, 'OIDC_ISSUER: the https address'],
  [{ OIDC_ISSUER: 'ftp://login.example.be' }, 'OIDC_ISSUER: the https address'],
  [{ DEMO_CLOCK: '2026-01-01' }, 'DEMO_CLOCK is not allowed with NODE_ENV=production'],
  [{ DEMO_BENEFICIARIES: '10' }, 'DEMO_BENEFICIARIES is not allowed with NODE_ENV=production'],
])('in production mode, the settings %j are refused: %s', (env, sentence) => {
  const errors = errorsOf({ ...production, ...env })
  expect(errors).toEqual([expect.stringContaining(sentence)])
  expect(errors.join()).not.toContain('hush-hush')
})

test.each(['http://localhost:8080/a', 'http://127.0.0.1:4410', 'http://[::1]:4410'])(
  'an identity provider on this machine may be %s',
  (OIDC_ISSUER) => expect(errorsOf({ ...production, OIDC_ISSUER })).toEqual([]),
)

test('all errors of the settings are reported at once, one sentence each', () => {
  const env = { ...base, PORT: 'x', LOG_LEVEL: 'x', INTERNAL_SECRET: 'x', DATABASE_URL_X: 'x', OIDC_ISSUER: 'x' }
  const errors = errorsOf(env)
  expect(errors).toHaveLength(6)
  for (const error of errors) expect(error).toMatch(/^[A-Z_]+.*\.$/)
})

test('an unreadable LAW_AMENDMENTS file is refused with its reason', () => {
  const LAW_AMENDMENTS = file('law.json', '[{ "rule": "X" }]')
  expect(errorsOf({ ...base, LAW_AMENDMENTS })).toEqual([
    `LAW_AMENDMENTS is ${JSON.stringify(LAW_AMENDMENTS)}: the amendment 1 lacks its rule, from (a day), source or parameters.`,
  ])
})

test('a data folder that this user may not write is refused', () => {
  // Root may write everywhere.
  if (process.getuid?.() === 0) return expect(errorsOf({ DATA_FOLDER: '/proc/nothing' })).toHaveLength(1)
  chmodSync(folder, 0o500)
  try {
    expect(errorsOf(base)).toEqual([expect.stringContaining('may not be written by this user')])
  } finally {
    chmodSync(folder, 0o700)
  }
})

test.each<[Program, Env, number]>([
  ['migrate', { ...production, OIDC_ISSUER: '', OIDC_AUDIENCE: '' }, 0],
  ['migrate', { ...base, DATABASE_URL: 'postgres://d/x' }, 1],
  ['seed', { ...production, OIDC_ISSUER: '', OIDC_AUDIENCE: '' }, 1],
  ['seed', { ...base, DATABASE_URL: 'postgres://d/x', DEMO: '1' }, 0],
  ['import', { ...base, DATABASE_URL: 'postgres://d/x' }, 0],
  ['import', { ...base, DATABASE_URL: 'd' }, 1],
  ['distributed', { ...base, PORT: '65525' }, 1],
])('the entry point %s with the settings %j reports %d errors', (program, env, count) => {
  expect(errorsOf(env, (one) => readConfig(program, one))).toHaveLength(count)
})

test('production mode needs no DATABASE_URL if each subgraph and the job queue have a dedicated database', () => {
  const own = ['BENEFICIARY', 'DECISION', 'PROVIDER', 'ATTESTATION', 'INVOICE', 'BOSS'].map((name) => [
    `DATABASE_URL_${name}`,
    'postgres://d/x',
  ])
  expect(errorsOf({ ...production, DATABASE_URL: '', ...Object.fromEntries(own) })).toEqual([])
  expect(errorsOf({ ...production, DATABASE_URL: '', ...Object.fromEntries(own.slice(1)) })).toHaveLength(1)
})

describe('the settings of a process of the distributed form', () => {
  const urls = JSON.stringify({ decision: 'http://127.0.0.1:4001/graphql' })
  const env = {
    ...base,
    DEMO: '1',
    INTERNAL_SECRET: secret,
    SUBGRAPH_URLS: urls,
    AUDIT_SIGNING_KEY: generateSigningKey(),
  }
  const databases = Object.fromEntries(
    ['BENEFICIARY', 'DECISION', 'PROVIDER', 'ATTESTATION', 'INVOICE', 'BOSS'].map((name) => [
      `DATABASE_URL_${name}`,
      `postgres://u@d/${name}`,
    ]),
  )

  test('the settings of a process are read from its environment', () => {
    expect(readGatewayConfig({ ...env, WORKER_URL: 'http://127.0.0.1:4006' })).toMatchObject({
      subgraphUrls: { decision: 'http://127.0.0.1:4001/graphql' },
      workerUrl: 'http://127.0.0.1:4006',
    })
    const subgraph = { ...env, SUBGRAPH: 'decision', PORT: '4001', DATABASE_URL_DECISION: 'postgres://u@d/x' }
    expect(readSubgraphConfig(subgraph)).toMatchObject({
      subgraph: 'decision',
      port: 4001,
      storeUrl: 'postgres://u@d/x',
    })
    expect(readWorkerConfig({ ...env, ...databases })).toMatchObject({
      workerBossUrl: 'postgres://u@d/BOSS',
      storeUrls: { invoice: 'postgres://u@d/INVOICE' },
    })
  })

  test('a missing setting never selects demo mode', () => {
    expect(errorsOf({ ...env, DEMO: '' }, readGatewayConfig)).toEqual([
      'This process needs NODE_ENV=production for production mode, or DEMO=1 for demo mode.',
    ])
  })

  test.each([
    [{}, readSubgraphConfig, ['SUBGRAPH is missing.']],
    [{ INTERNAL_SECRET: '' }, readGatewayConfig, ['INTERNAL_SECRET is missing.']],
    [
      { SUBGRAPH_URLS: 'x' },
      readGatewayConfig,
      ['SUBGRAPH_URLS: a JSON object of names and http addresses is expected.'],
    ],
    [{ WORKER_URL: 'x' }, readGatewayConfig, ['WORKER_URL: an http address is expected.']],
    [{ ...databases, DATABASE_URL_BOSS: '' }, readWorkerConfig, ['DATABASE_URL_BOSS is missing.']],
    [{ ...databases, AUDIT_SIGNING_KEY: '' }, readWorkerConfig, ['AUDIT_SIGNING_KEY is missing.']],
    [
      { AUDIT_SIGNING_KEY: 'x'.repeat(64) },
      readGatewayConfig,
      ['AUDIT_SIGNING_KEY: a private Ed25519 key in PEM (PKCS #8) is expected.'],
    ],
    [{ ...databases, DATABASE_URL_INVOICE: '' }, readWorkerConfig, ['DATABASE_URL_INVOICE is missing.']],
    [{ SUBGRAPH: 'invoice' }, readSubgraphConfig, ['DATABASE_URL_INVOICE is missing.']],
  ])('the settings of a process are refused with %j', (added, read, sentences) => {
    expect(errorsOf({ ...env, ...added } as Env, read)).toEqual(sentences)
  })
})

describe('secrets in files', () => {
  const path = () => file('secret-file', `${secret}\n`)

  test('a secret is read from the file that <NAME>_FILE names, without the line end', () => {
    expect(readConfig('all-in-one', { ...base, INTERNAL_SECRET_FILE: path() }).internalSecret).toBe(secret)
  })

  test('a secret that is set twice, and a file that is missing, are refused', () => {
    expect(errorsOf({ ...base, INTERNAL_SECRET: secret, INTERNAL_SECRET_FILE: path() })).toEqual([
      'INTERNAL_SECRET and INTERNAL_SECRET_FILE exclude each other. Remove one of them.',
    ])
    expect(errorsOf({ ...base, INTERNAL_SECRET_FILE: '/nothing/here' })).toEqual([
      "INTERNAL_SECRET_FILE: the file can't be read (ENOENT).",
    ])
  })

  test('processes inherit no secret', () => {
    const inherited = environmentWithoutSecrets({
      PATH: '/bin',
      DATABASE_URL: 'postgres://u:p@d/x',
      DATABASE_URL_INVOICE_OWNER: 'postgres://u:p@d/x',
      INTERNAL_SECRET_FILE: '/run/secret',
    })
    expect(inherited).toEqual({ PATH: '/bin' })
  })
})

test.each([
  [undefined, [{ name: 'bcss', client: null }]],
  ['bcss', [{ name: 'bcss', client: null }]],
  [
    'bcss:feed-client, register',
    [
      { name: 'bcss', client: 'feed-client' },
      { name: 'register', client: null },
    ],
  ],
])('SYSTEM_CLIENTS %j registers %j', (SYSTEM_CLIENTS, systemClients) => {
  expect(readConfig('all-in-one', { ...production, SYSTEM_CLIENTS })).toMatchObject({ systemClients })
})

test.each(['BCSS', 'bcss,', 'bcss,bcss', 'bcss:', 'bcss: x', 'a b', 'x'.repeat(41), 'bcss;other'])(
  'SYSTEM_CLIENTS %j is refused at the start',
  (SYSTEM_CLIENTS) => {
    expect(() => readConfig('all-in-one', { ...production, SYSTEM_CLIENTS })).toThrow(
      /^SYSTEM_CLIENTS is .*names of systems/m,
    )
  },
)

test('a setting with a name like SYSTEM_CLIENTS is refused', () => {
  expect(() => readConfig('all-in-one', { ...production, SYSTEM_CLIENT: 'bcss' })).toThrow(
    'SYSTEM_CLIENT is not a setting',
  )
})
