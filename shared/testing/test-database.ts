import { createHash, randomBytes } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { appendOnly } from '../database/append-only'
import { createDataSource } from '../database/data-source'
import { migrate } from '../database/migrate'
import { type ProvisionOptions, provisionRoles, urlsOf, withClient } from '../database/provision-roles'
import type { SubgraphDatabase, SubgraphDatabaseUrls } from '../database/subgraph-database'
import { testAdminUrl } from './test-database-url'

/** A database of a test file's own, with every migration done. */
export interface TestDatabase {
  /** A subgraph's source, open, with the rights that it has in production. */
  source(name: string): DataSource
  /** The login URL of a subgraph, for a process of its own. */
  url(name: string): string
  /** How a subgraph reaches its schema, its owner's way too. */
  urls(name: string): SubgraphDatabaseUrls
  /** The login of the queue. */
  readonly bossUrl: string
  /** The administrator's URL of this database, for what no subgraph may do. */
  readonly adminUrl: string
  /** Closes the sources and removes the database: call it in afterAll. */
  drop(): Promise<void>
}

const PREFIX = 'test'
const LOCK = 7_304_117

/**
 * A fresh database for a test file, copied from a template that has the migrations of these subgraphs. The template is made
 * by the first file of the run that needs it.
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

// Made under another name and then renamed: a run that ended half-way leaves no template that looks finished.
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
