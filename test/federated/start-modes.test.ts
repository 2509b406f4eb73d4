import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { withClient } from '../../shared/database/provision-roles'
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
const freePort = () =>
  new Promise<string>((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address()
      server.close(() => resolve(String(typeof address === 'object' && address ? address.port : 0)))
    })
  })

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
  const port = settings.PORT ?? (await freePort())
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
      const answer = await fetch(`http://localhost:${port}/health/ready`).catch(() => null)
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
