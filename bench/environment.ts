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

/** A country on a database of its own, and the built system on it: what the benchmarks measure. */
export interface BenchEnvironment {
  today: Day
  /** The administrator's URL of the country's database. */
  adminUrl: string
  /** The subgraphs' databases, for the bare statements to compare with. */
  sources: ReadonlyMap<string, DataSource>
  /** Starts the built system on the country, in a process of its own. */
  system(): Promise<System>
  close(): Promise<void>
}

type Log = (line: string) => void

const DATABASE = 'mediprima'
const folder = resolve(process.env.BENCH_FOLDER || '.data/bench')

/** Opens a fresh copy of a country of so many persons; the country itself is made once a day and kept. */
export async function openBenchEnvironment(persons: number, log: Log): Promise<BenchEnvironment> {
  mkdirSync(folder, { recursive: true })
  const server = await startEmbeddedPostgres({ folder, log })
  const env = {
    ...process.env,
    DATABASE_URL: server.adminUrl(DATABASE),
    DATA_FOLDER: join(folder, 'system'),
    NODE_ENV: '',
    DEMO: '1',
  }
  const today = brusselsDay(new Date())
  const copy = async () => {
    await copyCountry(server, { persons, today, env, log })
    const definitions = loadDefinitions()
    const stores = await openDatabases(readConfig('seed', env), definitions, log)
    return startSubgraphs(definitions, stores.subgraphs)
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

interface Wish {
  persons: number
  today: Day
  env: NodeJS.ProcessEnv
  log: Log
}

// Benchmarks write: each run gets a copy, so that the next one finds the same country.
async function copyCountry(server: EmbeddedPostgres, wish: Wish): Promise<void> {
  const kept = `country_${wish.persons}_${fingerprint(wish.today)}`
  await withClient(server.adminUrl(), async (admin) => {
    await admin.query(`drop database if exists ${DATABASE} with (force)`)
    const { rows } = await admin.query<{ datname: string }>(
      "select datname from pg_database where datname like 'country%'",
    )
    if (!rows.some(({ datname }) => datname === kept)) {
      for (const { datname } of rows.filter(({ datname }) => !datname.endsWith(fingerprint(wish.today))))
        await admin.query(`drop database ${datname} with (force)`)
      await make(wish)
      // On a busy machine connections that were closed are still going away.
      await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${DATABASE}'`)
      // A run that ends half-way leaves nothing that looks like a country.
      await admin.query(`alter database ${DATABASE} rename to ${kept}`)
    }
    await admin.query(`create database ${DATABASE} template ${kept} strategy file_copy`)
  })
}

async function make({ persons, today, env, log }: Wish): Promise<void> {
  const definitions = loadDefinitions()
  const stores = await openDatabases(readConfig('seed', env), definitions, () => undefined)
  log(`making a country of ${persons} persons, once for today ...`)
  const began = performance.now()
  const figures = await withBulkDatabases(definitions, stores.subgraphs, (databases) =>
    seedDemo(databases, { beneficiaries: persons, today }),
  )
  log(`${JSON.stringify(figures)} in ${((performance.now() - began) / 1000).toFixed(0)} s`)
}

// The country is dated back from today, and stands on these very tables.
function fingerprint(today: Day): string {
  const hash = createHash('sha256').update(today).update(seedDemo.toString())
  for (const { name, migrations } of loadDefinitions()) hash.update(name).update(migrations.map(String).join('\n'))
  return hash.digest('hex').slice(0, 12)
}
