import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DataSource } from 'typeorm'
import { seedDemo } from '../demo/seed/seed'
import { withBulkDatabases } from '../runtime/bulk-databases'
import { readConfig } from '../runtime/config'
import { openDatabases } from '../runtime/databases'
import { startSubgraphs } from '../runtime/open-subgraphs'
import { loadDefinitions } from '../runtime/subgraph-registry'
import { withClient } from '../shared/database/provision-roles'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../shared/embedded-postgres/embedded-postgres'
import type { Day } from '../shared/values/day'
import { brusselsDay } from '../shared/values/instant'
import { type System, startSystem } from './system'

/** A seeded database and the built system on it: the environment of the benchmarks. */
export interface BenchEnvironment {
  today: Day
  /** The administrator's URL of the seeded database. */
  adminUrl: string
  /** The databases of the subgraphs, for baselines on the bare driver. */
  sources: ReadonlyMap<string, DataSource>
  /** Starts the built system on the seeded database in its own process. */
  system(): Promise<System>
  close(): Promise<void>
}

type Log = (line: string) => void

/** The size of the demo data: `lines` as in `npm run seed`. */
export interface SeedSize {
  persons: number
  lines: number
}

const DATABASE = 'mediprima'
const folder = resolve(process.env.BENCH_FOLDER || '.data/bench')

/**
 * Opens a fresh copy of a database of this size; the seeded database is created once per day and kept. `countsStatements`: the server
 * has `pg_stat_statements`.
 */
export async function openBenchEnvironment(
  size: SeedSize,
  log: Log,
  { countsStatements = false } = {},
): Promise<BenchEnvironment> {
  mkdirSync(folder, { recursive: true })
  const server = await startServer(countsStatements, log)
  const env = {
    ...process.env,
    DATABASE_URL: server.adminUrl(DATABASE),
    DATA_FOLDER: join(folder, 'system'),
    NODE_ENV: '',
    DEMO: '1',
  }
  const today = brusselsDay(new Date())
  const copy = async () => {
    await copySeededDatabase(server, { size, today, env, log })
    const definitions = loadDefinitions()
    const databases = await openDatabases(readConfig('seed', env), definitions, log)
    return startSubgraphs(definitions, databases.subgraphs)
  }
  try {
    const graph = await copy()
    const running: System[] = []
    return {
      today,
      adminUrl: server.adminUrl(DATABASE),
      sources: graph.sources,
      async system() {
        const system = await startSystem({
          folder: env.DATA_FOLDER,
          env: { DATABASE_URL: env.DATABASE_URL, DEMO: '1' },
        })
        running.push(system)
        return system
      },
      async close() {
        for (const system of running) await system.stop()
        await graph.close()
        await withClient(server.adminUrl(), (admin) => admin.query(`drop database if exists ${DATABASE} with (force)`))
        await server.stop()
      },
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

// The server loads the library at its start. It costs time, so a benchmark that does not need it starts without it.
async function startServer(countsStatements: boolean, log: Log): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ folder, log })
  const wanted = countsStatements ? 'pg_stat_statements' : ''
  const isSet = await withClient(server.adminUrl(), async (admin) => {
    const { rows } = await admin.query<{ libraries: string }>(
      `select current_setting('shared_preload_libraries') as libraries`,
    )
    if (rows[0]!.libraries === wanted) return true
    await admin.query(`alter system set shared_preload_libraries = '${wanted}'`)
    return false
  })
  if (isSet) return server
  await server.stop()
  return startEmbeddedPostgres({ folder, log })
}

interface CopyOptions {
  size: SeedSize
  today: Day
  env: NodeJS.ProcessEnv
  log: Log
}

// Benchmarks write, so each run gets its own copy of the seeded database.
async function copySeededDatabase(server: EmbeddedPostgres, options: CopyOptions): Promise<void> {
  const { persons, lines } = options.size
  const seeded = `seeded_${persons}_${lines}_${fingerprint(options.today)}`
  await withClient(server.adminUrl(), async (admin) => {
    await admin.query(`drop database if exists ${DATABASE} with (force)`)
    const { rows } = await admin.query<{ datname: string }>(
      "select datname from pg_database where datname ~ '^(country|seeded)_'",
    )
    if (!rows.some(({ datname }) => datname === seeded)) {
      for (const { datname } of rows.filter(({ datname }) => !datname.endsWith(fingerprint(options.today))))
        await admin.query(`drop database ${datname} with (force)`)
      await seedDatabase(options)
      // On a busy machine, closed connections may still be open for a moment.
      await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${DATABASE}'`)
      // A run that ends early leaves no seeded database.
      await admin.query(`alter database ${DATABASE} rename to ${seeded}`)
    }
    await admin.query(`create database ${DATABASE} template ${seeded} strategy file_copy`)
  })
}

async function seedDatabase({ size, today, env, log }: CopyOptions): Promise<void> {
  const definitions = loadDefinitions()
  const databases = await openDatabases(readConfig('seed', env), definitions, () => undefined)
  const { persons, lines } = size
  log(`seeding ${persons} persons${lines > 0 ? ` and ${lines} lines` : ''}, once per day ...`)
  const began = performance.now()
  const results = await withBulkDatabases(definitions, databases.subgraphs, (sources) =>
    seedDemo(sources, { beneficiaries: persons, lines, databases: databases.subgraphs, today }),
  )
  log(`${JSON.stringify(results)} in ${((performance.now() - began) / 1000).toFixed(0)} s`)
}

// The demo data depend on today and on the tables.
function fingerprint(today: Day): string {
  const hash = createHash('sha256').update(today).update(seedDemo.toString())
  for (const { name, migrations } of loadDefinitions()) hash.update(name).update(migrations.map(String).join('\n'))
  return hash.digest('hex').slice(0, 12)
}
