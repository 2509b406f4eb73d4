import { createHash, randomBytes } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { appendOnly } from '../database/append-only'
import { createDataSource } from '../database/data-source'
import { migrate } from '../database/migrate'
import { type ProvisionOptions, provisionRoles, urlsOf, withClient } from '../database/provision-roles'
import type { SubgraphDatabase, SubgraphDatabaseUrls } from '../database/subgraph-database'
import { testAdminUrl } from './test-database-url'

/** The database of a test file, with every migration applied. */
export interface TestDatabase {
  /** The open data source of a subgraph, with its privileges of production. */
  source(name: string): DataSource
  /** The login URL of a subgraph, for a separate process. */
  url(name: string): string
  /** The logins of a subgraph's schema, that of the owner included. */
  urls(name: string): SubgraphDatabaseUrls
  /** The login of the job queue. */
  readonly bossUrl: string
  /** The administrator's URL of this database. */
  readonly adminUrl: string
  /** Closes the data sources and drops the database: call it in afterAll. */
  drop(): Promise<void>
}

const PREFIX = 'test'
const LOCK = 7_304_117

/**
 * Creates a database for a test file as a copy of a template with the migrations of these subgraphs. The first test file of the run
 * that needs the template creates it.
 */
export async function createTestDatabase(
  stores: SubgraphDatabase | readonly SubgraphDatabase[],
): Promise<TestDatabase> {
  const list = 'name' in stores ? [stores] : [...stores]
  const template = await templateOf(list)
  const database = `t_${randomBytes(8).toString('hex')}`
  // Copied file by file: with a server that flushes nothing to the disk, two or three times as fast as through its log.
  const create = `create database ${database} template ${template} strategy file_copy`
  await withClient(testAdminUrl(), (admin) => admin.query(create))
  const { subgraphs, bossUrl } = urlsOf(optionsFor(database, list))
  const sources = new Map(list.map((store, index) => [store.name, sourceOf(store, subgraphs[index]!)]))
  await Promise.all([...sources.values()].map((one) => one.initialize()))
  const urls = (name: string) =>
    known(
      subgraphs.find((one) => one.name === name),
      name,
    )
  return {
    source: (name) => known(sources.get(name), name),
    url: (name) => urls(name).url,
    urls,
    bossUrl,
    adminUrl: testAdminUrl(database),
    drop: async () => {
      await Promise.all([...sources.values()].filter((one) => one.isInitialized).map((one) => one.destroy()))
      await withClient(testAdminUrl(), (admin) => admin.query(`drop database if exists ${database} with (force)`))
    },
  }
}

const sourceOf = (store: SubgraphDatabase, { url }: SubgraphDatabaseUrls): DataSource =>
  createDataSource(store.name, url, store.entities, [], { poolSize: 8 })

function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new RangeError(`This test database has no subgraph "${name}"`)
  return found
}

const optionsFor = (database: string, stores: readonly SubgraphDatabase[]): ProvisionOptions => ({
  adminUrl: testAdminUrl,
  database,
  subgraphs: stores.map(({ name }) => name),
  secret: testAdminUrl('postgres'),
  rolePrefix: PREFIX,
})

// Created under a temporary name and then renamed: an interrupted run leaves no template that could pass for a complete one.
async function templateOf(stores: readonly SubgraphDatabase[]): Promise<string> {
  const template = `template_${fingerprint(stores)}`
  const unfinished = `${template}_new`
  await withClient(testAdminUrl(), async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [LOCK])
    if ((await admin.query('select from pg_database where datname = $1', [template])).rowCount) return
    await admin.query(`drop database if exists ${unfinished} with (force)`)
    const { subgraphs } = await provisionRoles(optionsFor(unfinished, stores))
    await Promise.all(stores.map((store, index) => migrate(store, subgraphs[index]!, () => undefined)))
    await admin.query(`alter database ${unfinished} rename to ${template}`)
  })
  return template
}

function fingerprint(stores: readonly SubgraphDatabase[]): string {
  const hash = createHash('sha256').update(provisionRoles.toString()).update(appendOnly('a'))
  for (const { name, migrations } of stores) hash.update(`\n${name}:`).update(migrations.map(String).join('\n'))
  return hash.digest('hex').slice(0, 16)
}
