import { StartupError } from '../errors/startup-error'
import type { Migration } from './data-source'
import { query, type Runner } from './prepared-statements'
import type { SubgraphDatabase } from './subgraph-database'

const PERMISSION_DENIED = '42501'

/** The name of a migration in the migrations table. */
const nameOf = (migration: Migration): string => new migration().name ?? migration.name

/**
 * Refuses a schema that a newer release migrated, because this release does not know its tables.
 * @throws StartupError if the migrations table has an unknown name
 */
export async function refuseNewerMigrations(
  runner: Runner,
  { name: schema, migrations }: Pick<SubgraphDatabase, 'name' | 'migrations'>,
): Promise<void> {
  const known = new Set(migrations.map(nameOf))
  const done = await namesIn(runner, `${schema}.typeorm_migrations`, 'name')
  const unknown = done.find((name) => !known.has(name))
  if (unknown !== undefined)
    throw new StartupError(
      `The data of ${schema} were migrated by a newer release (this one does not know the migration ${unknown}): start that release or a later one, or choose another database.`,
    )
}

/**
 * Whether the schema has exactly the migrations of this release. A login that may not read the migrations table sees only that the
 * database answers.
 */
export async function hasSchemaOfRelease(
  runner: Runner,
  { name: schema, migrations }: Pick<SubgraphDatabase, 'name' | 'migrations'>,
): Promise<boolean> {
  const done = await namesIfReadable(runner, `${schema}.typeorm_migrations`, 'name')
  return done === null || (done.length === migrations.length && migrations.every((one) => done.includes(nameOf(one))))
}

/**
 * The same for the tables of the job queue, whose library has version numbers.
 * @throws StartupError if the version is newer than that of this release
 */
export async function refuseNewerQueue(runner: Runner): Promise<void> {
  const { pgboss } = require('pg-boss/package.json') as { pgboss: { schema: number } }
  const [version] = await namesIn(runner, 'boss.version', 'version::text')
  if (version !== undefined && Number(version) > pgboss.schema)
    throw new StartupError(
      `The queue of events was migrated by a newer release (its version is ${version}, this release knows ${pgboss.schema}): start that release or a later one, or choose another database.`,
    )
}

/** The migrations of a schema: those of this release that ran, those that did not, and those that this release does not know. */
export interface MigrationStatus {
  applied: string[]
  pending: string[]
  unknown: string[]
}

/** Compares the migrations that ran in a schema with those of this release. */
export async function migrationStatus(
  runner: Runner,
  store: Pick<SubgraphDatabase, 'name' | 'migrations'>,
): Promise<MigrationStatus> {
  return compareMigrations(await namesIn(runner, `${store.name}.typeorm_migrations`, 'name'), store)
}

/** Compares the names of migrations that ran with those of this release. */
export function compareMigrations(
  done: readonly string[],
  { migrations }: Pick<SubgraphDatabase, 'migrations'>,
): MigrationStatus {
  const known = migrations.map(nameOf)
  return {
    applied: known.filter((name) => done.includes(name)),
    pending: known.filter((name) => !done.includes(name)),
    unknown: done.filter((name) => !known.includes(name)),
  }
}

// A login that may not read the table does not own it either: `migrate` checks again as the owner, before it writes.
const namesIn = async (runner: Runner, table: string, column: string): Promise<string[]> =>
  (await namesIfReadable(runner, table, column)) ?? []

/** The names in a table, none where it does not exist; null if the login may not read it. */
async function namesIfReadable(runner: Runner, table: string, column: string): Promise<string[] | null> {
  try {
    const [found] = await query<{ exists: boolean }>(runner, 'select to_regclass($1) is not null as exists', [table])
    if (!found?.exists) return []
    const rows = await query<{ name: string }>(runner, `select ${column} as name from ${table}`)
    return rows.map(({ name }) => name)
  } catch (error) {
    if ((error as { code?: string }).code === PERMISSION_DENIED) return null
    throw error
  }
}
