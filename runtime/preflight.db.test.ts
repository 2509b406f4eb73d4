import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { baseMigration } from '../shared/database/base-migration'
import { migrate } from '../shared/database/migrate'
import { query } from '../shared/database/prepared-statements'
import { withClient } from '../shared/database/provision-roles'
import type { SubgraphDefinition } from '../shared/subgraph/build-schema'
import { testAdminUrl } from '../shared/testing/test-database-url'
import { newId } from '../shared/values/id'
import { withBulkDatabases } from './bulk-databases'
import { readConfig } from './config'
import { openDatabases } from './databases'
import { startSubgraphs } from './open-subgraphs'
import { loadDefinition } from './subgraph-registry'

const folder = mkdtempSync(join(tmpdir(), 'preflight-'))
const databases: string[] = []
const urlOfNew = () => {
  const name = `preflight_${newId().replaceAll('-', '').slice(-12)}`
  databases.push(name)
  return testAdminUrl(name)
}
const definitions = (['provider', 'decision'] as const).map(
  (name): SubgraphDefinition => ({
    name,
    resolvers: [],
    references: {},
    facts: {},
    rules: [],
    entities: [],
    migrations: [baseMigration(name)],
  }),
)
const production = { NODE_ENV: 'production', OIDC_ISSUER: 'https://issuer.example', OIDC_AUDIENCE: 'mediprima' }
const start = (mode: 'demo' | 'production', env: Record<string, string>) =>
  openDatabases(
    readConfig('all-in-one', { ...(mode === 'demo' ? { DEMO: '1' } : production), DATA_FOLDER: folder, ...env }),
    definitions,
    () => undefined,
  )
const rows = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows)
const run = (url: string, sql: string) => withClient(url, (client) => client.query(sql))
const schemasIn = (url: string) =>
  rows(url, `select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' order by 1`)
const markIn = async (url: string, schema = 'shared') =>
  (await rows(url, `select mode from ${schema}.installation`)).map(({ mode }) => mode)
/** A database as the first edition left it: migrated, without a mark. */
async function firstEdition(statements = ''): Promise<string> {
  const url = urlOfNew()
  await start('demo', { DATABASE_URL: url })
  await run(url, `drop table shared.installation; ${statements}`)
  return url
}
const CPAS = (number: string) =>
  `create table decision.cpas (enterprise_number text); insert into decision.cpas values ('${number}')`
const READ = `insert into provider.access values (gen_random_uuid(), now(), gen_random_uuid(), '85073003328', 's', 'CPAS', '0212346955', 'clerk', 'o', 'READ', 'r')`

afterAll(async () => {
  await withClient(testAdminUrl(), async (admin) => {
    for (const name of databases) await admin.query(`drop database if exists ${name} with (force)`)
    const roles = await admin.query<{ rolname: string }>(
      `select rolname from pg_roles where rolname like 'preflight_%'`,
    )
    for (const { rolname } of roles.rows) await admin.query(`drop role "${rolname}"`)
  })
  rmSync(folder, { recursive: true })
})

test('a new database is marked with the mode of its first start, once for all its schemas', async () => {
  const url = urlOfNew()
  await start('production', { DATABASE_URL: url })
  expect(await markIn(url)).toEqual(['production'])
  await start('production', { DATABASE_URL: url })
  expect(await markIn(url)).toEqual(['production'])
})

test('each dedicated database is marked, that of the job queue too', async () => {
  const [rest, provider, boss] = [urlOfNew(), urlOfNew(), urlOfNew()]
  for (const url of [provider, boss]) await run(testAdminUrl(), `create database ${new URL(url).pathname.slice(1)}`)
  const env = { DATABASE_URL: rest, DATABASE_URL_PROVIDER: provider, DATABASE_URL_BOSS: boss }
  await start('demo', env)
  expect([await markIn(rest), await markIn(provider), await markIn(boss, 'boss')]).toEqual([
    ['demo'],
    ['demo'],
    ['demo'],
  ])
  await expect(start('production', { ...env, DATABASE_URL: urlOfNew() })).rejects.toThrow('belongs to a demo')
})

test.each([
  ['demo', 'production', 'belongs to a production installation, and demo mode never opens one'],
  ['production', 'demo', 'belongs to a demo, whose persons are invented'],
] as const)('%s mode refuses a database of %s and writes nothing', async (mode, owner, sentence) => {
  const url = urlOfNew()
  await run(testAdminUrl(), `create database ${new URL(url).pathname.slice(1)}`)
  await run(url, `create schema shared; create table shared.installation as select '${owner}'::text as mode`)
  const before = await schemasIn(url)
  await expect(start(mode, { DATABASE_URL: url })).rejects.toThrow(sentence)
  expect(await schemasIn(url)).toEqual(before)
})

test('of a demo and a production start on a new database at the same time, one marks it and the other is refused', async () => {
  for (let round = 0; round < 6; round++) {
    const url = urlOfNew()
    if (round % 2) await run(testAdminUrl(), `create database ${new URL(url).pathname.slice(1)}`)
    const modes = ['demo', 'production', 'demo', 'production'] as const
    const results = await Promise.allSettled(modes.map((mode) => start(mode, { DATABASE_URL: url })))
    const [winner] = await markIn(url)
    expect(results.map(({ status }) => status)).toEqual(
      modes.map((mode) => (mode === winner ? 'fulfilled' : 'rejected')),
    )
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason.message).toMatch(/belongs to a (demo|production)/)
  }
})

test.each([
  ['with only empty tables may become either', '', 'production', null],
  ['with data may become a production', READ, 'production', null],
  ['with data is refused by demo mode', READ, 'demo', 'belongs to a production installation'],
  ['with a CPAS may become a production', CPAS('0212346955'), 'production', null],
  ['with a CPAS is refused by demo mode', CPAS('0212346955'), 'demo', 'belongs to a production installation'],
  ['with the demo’s CPAS stays a demo', `${CPAS('0299990019')}; ${READ}`, 'demo', null],
  [
    'with the demo’s CPAS is refused by production',
    `${CPAS('0299990019')}; ${READ}`,
    'production',
    'belongs to a demo',
  ],
] as const)('a database of the first edition %s', async (_, statements, mode, refusal) => {
  const url = await firstEdition(statements)
  const started = start(mode, { DATABASE_URL: url })
  if (refusal) await expect(started).rejects.toThrow(refusal)
  else {
    await started
    expect(await markIn(url)).toEqual([mode])
  }
})

describe('data that a newer release migrated', () => {
  let url: string
  beforeAll(async () => {
    url = urlOfNew()
    const { subgraphs } = await start('demo', { DATABASE_URL: url })
    expect(subgraphs).toHaveLength(2)
  })
  const newer = `insert into provider.typeorm_migrations (timestamp, name) values (9999999999999, 'Later9999999999999')`
  const older = `delete from provider.typeorm_migrations where timestamp = 9999999999999`

  test('data of a newer release are refused by a start, before anything is written', async () => {
    await run(url, `${newer}; drop schema boss cascade`)
    const before = await schemasIn(url)
    await expect(start('demo', { DATABASE_URL: url })).rejects.toThrow(
      'The data of provider were migrated by a newer release (this one does not know the migration Later9999999999999)',
    )
    expect(await schemasIn(url)).toEqual(before)
    await run(url, older)
    await start('demo', { DATABASE_URL: url })
  })

  test('data of a newer release are refused by the migrations and by a process that opens them', async () => {
    await run(url, newer)
    const [definition] = definitions
    const store = { name: 'provider', url, ownerUrl: url }
    await expect(migrate(definition!, store, () => undefined)).rejects.toThrow('migrated by a newer release')
    await expect(startSubgraphs([definition!], [store])).rejects.toThrow('migrated by a newer release')
    await run(url, older)
  })

  test('a job queue of a newer release is refused', async () => {
    await run(url, `create table boss.version (version int); insert into boss.version values (100000)`)
    await expect(start('demo', { DATABASE_URL: url })).rejects.toThrow(
      'The queue of events was migrated by a newer release',
    )
    await run(url, 'drop table boss.version')
  })
})

test('connections for bulk work have no timeouts, those of requests have', async () => {
  const url = urlOfNew()
  const store = { ...loadDefinition('provider'), migrations: definitions[0]!.migrations }
  const { subgraphs } = await start('demo', { DATABASE_URL: url })
  const timeouts = `select name, setting from pg_settings where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name`
  const settings = (found: object[]) => (found as { setting: string }[]).map(({ setting }) => setting)
  await withBulkDatabases([store], subgraphs, async (bulk) => {
    expect(settings(await query(bulk.get('provider')!, timeouts))).toEqual(['0', '0', '0'])
  })
  const graph = await startSubgraphs([store], subgraphs)
  expect(settings(await query(graph.sources.get('provider')!, timeouts))).toEqual(['30000', '5000', '15000'])
  await graph.close()
  expect(settings(await rows(url, timeouts))).toEqual(['0', '0', '0'])
})
