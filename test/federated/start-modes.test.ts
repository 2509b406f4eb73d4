import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { generateSigningKey, signingKeyOf } from '../../shared/audit/signing-key'
import { urlsOf, withClient } from '../../shared/database/provision-roles'
import { freePort } from '../../shared/embedded-postgres/free-port'
import { subgraphNames } from '../../shared/subgraph/subgraph-name'
import { testAdminUrl } from '../../shared/testing/test-database-url'
import { newId } from '../../shared/values/id'

jest.setTimeout(300_000)

const root = join(__dirname, '../..')
const mark = newId().replaceAll('-', '').slice(-12)
const folder = mkdtempSync(join(tmpdir(), 'start-modes-'))
const databases: string[] = []
const running: ChildProcess[] = []
const password = 'hush-hush-hush-hush-hush-hush-hush'

const database = async () => {
  const name = `start_${mark}_${databases.length}`
  databases.push(name)
  await withClient(testAdminUrl(), (admin) => admin.query(`create database ${name}`))
  return testAdminUrl(name)
}
const newPort = async () => String(await freePort())

interface StartResult {
  /** `ready`, or the exit code. */
  end: 'ready' | number | null
  error: string
}

/** Starts a built program, with its options after it, with these settings only; resolves when it is ready or has exited. */
async function start(
  program: string,
  settings: Record<string, string>,
): Promise<StartResult & { stop(): Promise<void> }> {
  const { PATH = '', HOME = '' } = process.env
  const port = settings.PORT ?? (await newPort())
  const [main, ...options] = program.split(' ')
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist', main!), ...options], {
    env: { PATH, HOME, PORT: port, DATA_FOLDER: join(folder, newId()), INTERNAL_SECRET: password, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  running.push(child)
  let error = ''
  child.stderr.on('data', (chunk) => {
    error += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ready = async () => {
    while (child.exitCode === null && child.signalCode === null) {
      const answer = await fetch(`http://localhost:${settings.MANAGEMENT_PORT ?? port}/health/ready`).catch(() => null)
      if (answer?.ok) return 'ready' as const
      await wait(200)
    }
    return ended
  }
  const end = await Promise.race([ended, ready()])
  return {
    end,
    error,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

const production = {
  NODE_ENV: 'production',
  OIDC_ISSUER: 'http://localhost:4410',
  OIDC_AUDIENCE: 'mediprima',
}
const demo = { DEMO: '1', DEMO_BENEFICIARIES: '0' }

/** An issuer that publishes no key: enough for a production gateway to become ready. */
const issuer = createHttpServer((request, response) => {
  const url = `http://localhost:${(issuer.address() as AddressInfo).port}`
  const document = request.url === '/jwks' ? { keys: [] } : { issuer: url, jwks_uri: `${url}/jwks` }
  response.setHeader('content-type', 'application/json').end(JSON.stringify(document))
})
let issuerUrl = ''

beforeAll(async () => {
  execFileSync(process.execPath, ['tools/build.mjs', '--server'], { cwd: root, stdio: 'ignore' })
  await new Promise<void>((resolve) => issuer.listen(0, resolve))
  issuerUrl = `http://localhost:${(issuer.address() as AddressInfo).port}`
})
afterAll(async () => {
  for (const child of running) if (child.exitCode === null) child.kill('SIGKILL')
  issuer.close()
  issuer.closeAllConnections()
  await withClient(testAdminUrl(), async (admin) => {
    for (const name of databases) await admin.query(`drop database if exists ${name} with (force)`)
    const roles = await admin.query<{ rolname: string }>('select rolname from pg_roles where rolname like $1', [
      `start_${mark}_%`,
    ])
    for (const { rolname } of roles.rows) await admin.query(`drop role "${rolname}"`)
  })
  rmSync(folder, { recursive: true })
})

test.each([
  ['apps/all-in-one.js', { ...production, NODE_ENV: 'Production' }, ['NODE_ENV is "Production"']],
  ['apps/distributed.js', { ...production, NODE_ENV: 'production ' }, ['NODE_ENV is "production "']],
  ['apps/all-in-one.js', {}, ['DATABASE_URL is set without NODE_ENV=production']],
  ['apps/all-in-one.js', { ...production, DEMO: '1' }, ['DEMO=1 and NODE_ENV=production exclude each other']],
  ['apps/all-in-one.js', { DEMO: '1', OIDC_ISSUER: 'https://login.example.be' }, ['OIDC_ISSUER is set']],
  ['apps/migrate.js', {}, ['DATABASE_URL is set without NODE_ENV=production']],
  ['apps/seed.js', production, ['never written to a production database']],
  ['apps/gateway.js', { SUBGRAPH_URLS: '{"decision":"http://localhost:1/"}' }, ['DATABASE_URL is set']],
  [
    'apps/all-in-one.js',
    { NODE_ENV: 'prod', PORT: 'x', LOG_LEVEL: 'verbose', INTERNAL_SECRET: 'hush-hush', DATABASE_URL_X: 'hush-hush' },
    [
      'NODE_ENV is "prod"',
      'PORT is "x"',
      'LOG_LEVEL is "verbose"',
      'INTERNAL_SECRET: ',
      'DATABASE_URL_X is not a setting',
    ],
  ],
])('%s with settings %j exits with an error and does not change the database', async (main, settings, sentences) => {
  const url = await database()
  const { end, error } = await start(main, { DATABASE_URL: url, ...settings } as Record<string, string>)
  expect(end).toBe(1)
  for (const sentence of sentences) expect(error).toContain(sentence)
  expect(error.trim().split('\n')).toHaveLength(sentences.length)
  expect(error).not.toMatch(/hush-hush|\.js:|\.ts:|defect/)
  expect(error).not.toContain(new URL(url).password)
  const schemas = await withClient(url, (client) =>
    client.query(`select from pg_namespace where nspname in ('shared', 'boss', 'decision')`),
  )
  expect(schemas.rowCount).toBe(0)
})

test('only one of a demo and a production can start on a new database, and an older release cannot start on newer data', async () => {
  const url = await database()
  const both = {
    demo: { ...demo, DATABASE_URL: url },
    production: { ...production, OIDC_ISSUER: issuerUrl, DATABASE_URL: url },
  }
  const [asDemo, asProduction] = await Promise.all([
    start('apps/all-in-one.js', both.demo),
    start('apps/all-in-one.js', both.production),
  ])
  expect([asDemo.end, asProduction.end].toSorted()).toEqual([1, 'ready'])
  const isDemo = asDemo.end === 'ready'
  const [winner, loser] = isDemo ? [asDemo, asProduction] : [asProduction, asDemo]
  expect(loser.error).toContain(isDemo ? 'belongs to a demo' : 'belongs to a production installation')
  await winner.stop()

  const settings = isDemo ? both.demo : both.production
  expect((await start('apps/migrate.js --check', settings)).end).toBe(0)
  const later = `insert into decision.typeorm_migrations (timestamp, name) values (9999999999999, 'Later9999999999999')`
  await withClient(url, (client) => client.query(later))
  for (const main of ['apps/all-in-one.js', 'apps/distributed.js', 'apps/migrate.js']) {
    const { end, error } = await start(main, settings)
    expect([main, end]).toEqual([main, 1])
    expect(error).toMatch(/^The data of decision were migrated by a newer release .*Later9999999999999.*\n$/)
  }
  expect((await start('apps/migrate.js --check', settings)).end).toBe(1)
  expect((await start('apps/migrate.js --status', settings)).end).toBe(0)
})

test('migrate --check refuses a database without the schemas, creates nothing, and names the options that it knows', async () => {
  const settings = { ...production, DATABASE_URL: await database() }
  expect((await start('apps/migrate.js --check', settings)).end).toBe(1)
  const schemas = await withClient(settings.DATABASE_URL, (client) =>
    client.query(`select from pg_namespace where nspname in ('shared', 'boss', 'decision')`),
  )
  expect(schemas.rowCount).toBe(0)
  const { end, error } = await start('apps/migrate.js --chek', settings)
  expect(end).toBe(1)
  expect(error).toContain('Use --check, --status or no option.')
})

test('migrations, the seed and an import end with an ANALYZE of their tables', async () => {
  const settings = { ...demo, DATABASE_URL: await database() }
  const register = join(folder, 'register.csv')
  writeFileSync(
    register,
    'enterprise_number,name_fr,name_nl,name_de,name_en,ins_codes\n0299990019,CPAS de l’Exemple,OCMW Voorbeeld,ÖSHZ Beispiel,CPAS of the Example,21004\n',
  )
  /** The tables of the subgraphs that nobody analyzed since the last call. */
  const notAnalyzed = async (schema = '%') => {
    const { rows } = await withClient(settings.DATABASE_URL, (client) =>
      client.query<{ name: string }>(
        `select schemaname || '.' || relname as name from pg_stat_user_tables
         where schemaname = any($1) and schemaname like $2 and (last_analyze is null or last_analyze < $3) order by 1`,
        [['attestation', 'beneficiary', 'decision', 'invoice', 'provider'], schema, since],
      ),
    )
    return rows.map(({ name }) => name)
  }
  let since = new Date(0)
  const now = async () => {
    const { rows } = await withClient(settings.DATABASE_URL, (client) =>
      client.query<{ now: Date }>('select clock_timestamp() as now'),
    )
    return rows[0]!.now
  }
  expect((await start('apps/migrate.js', settings)).end).toBe(0)
  expect(await notAnalyzed()).toEqual([])
  since = await now()
  expect(await notAnalyzed()).not.toEqual([])
  expect((await start('apps/seed.js --beneficiaries 40', { DEMO: '1', DATABASE_URL: settings.DATABASE_URL })).end).toBe(
    0,
  )
  expect(await notAnalyzed()).toEqual([])
  since = await now()
  const imported = await start(`apps/import-cpas.js ${register} --commit`, {
    DATABASE_URL: settings.DATABASE_URL,
    DEMO: '1',
  })
  expect(imported).toMatchObject({ end: 0, error: '' })
  expect(await notAnalyzed('decision')).toEqual([])
})

test('each process of a production system starts alone, with secrets in files and logins that may not change tables', async () => {
  const url = await database()
  expect((await start('apps/migrate.js', { ...production, DATABASE_URL: url })).end).toBe(0)
  const inFile = (name: string, secret: string) => {
    const file = join(folder, newId())
    writeFileSync(file, `${secret}\n`, { mode: 0o600 })
    return { [`${name}_FILE`]: file }
  }
  const databaseName = new URL(url).pathname.slice(1)
  const logins = urlsOf({ adminUrl: testAdminUrl, database: databaseName, subgraphs: subgraphNames, secret: password })
  const urls = Object.fromEntries(logins.subgraphs.map((login) => [login.name, login.url]))
  const ports: Record<string, string> = {}
  for (const name of [...subgraphNames, 'worker', 'gateway']) ports[name] = await newPort()
  const key = generateSigningKey()
  const shared = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    INTERNAL_SECRET: '',
    ...inFile('INTERNAL_SECRET', password),
    SUBGRAPH_URLS: JSON.stringify(
      Object.fromEntries(subgraphNames.map((name) => [name, `http://127.0.0.1:${ports[name]}/graphql`])),
    ),
  }
  const subgraphs = await Promise.all(
    subgraphNames.map(async (name) =>
      start('apps/subgraph.js', {
        ...shared,
        SUBGRAPH: name,
        PORT: ports[name]!,
        MANAGEMENT_PORT: await newPort(),
        AUDIT_PUBLIC_KEY: signingKeyOf(key).publicKey,
        ...inFile(`DATABASE_URL_${name.toUpperCase()}`, urls[name]!),
      }),
    ),
  )
  const worker = await start('apps/worker.js', {
    ...shared,
    MANAGEMENT_PORT: ports.worker!,
    ...inFile('AUDIT_SIGNING_KEY', key),
    ...inFile('DATABASE_URL_BOSS', logins.bossUrl),
    ...Object.assign({}, ...subgraphNames.map((name) => inFile(`DATABASE_URL_${name.toUpperCase()}`, urls[name]!))),
  })
  const managementPort = await newPort()
  const gateway = await start('apps/gateway.js', {
    ...shared,
    PORT: ports.gateway!,
    MANAGEMENT_PORT: managementPort,
    WORKER_URL: `http://127.0.0.1:${ports.worker}`,
    OIDC_ISSUER: issuerUrl,
    OIDC_AUDIENCE: 'mediprima',
  })
  const started = [...subgraphs, worker, gateway]
  expect(started.map(({ end, error }) => ({ end, error }))).toEqual(started.map(() => ({ end: 'ready', error: '' })))
  expect((await fetch(`http://127.0.0.1:${managementPort}/metrics`)).status).toBe(200)
  expect((await fetch(`http://127.0.0.1:${ports.gateway}/metrics`)).status).toBe(404)
  for (const one of started.toReversed()) await one.stop()
})
