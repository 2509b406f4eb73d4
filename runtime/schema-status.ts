import { createDataSource } from '../shared/database/data-source'
import { compareMigrations, type MigrationStatus, migrationStatus } from '../shared/database/newer-data'
import { isMissingDatabase, withClient } from '../shared/database/provision-roles'
import type { SubgraphDatabase } from '../shared/database/subgraph-database'
import { StartupError } from '../shared/errors/startup-error'
import type { TargetDatabase } from './preflight'

/** How the schema of a subgraph compares with this release. */
export interface SchemaStatus extends MigrationStatus {
  name: string
  database: string
  /** The statements that would make the tables equal to the entities; empty while migrations are pending or unknown. */
  drift: string[]
}

/**
 * Compares every schema with the migrations of this release and, where all ran, its tables with the entities. It changes nothing;
 * a database or schema that does not exist has every migration pending.
 * @throws StartupError if a database cannot be reached
 */
export async function schemaStatus(targets: readonly TargetDatabase[]): Promise<SchemaStatus[]> {
  const found = await Promise.all(targets.flatMap((target) => target.stores.map((store) => statusOf(target, store))))
  return found.toSorted((a, b) => a.name.localeCompare(b.name))
}

async function statusOf(target: TargetDatabase, store: SubgraphDatabase): Promise<SchemaStatus> {
  const migrations = await migrationsOf(target, store)
  const isOfRelease = migrations.pending.length === 0 && migrations.unknown.length === 0
  return {
    name: store.name,
    database: target.name,
    ...migrations,
    drift: isOfRelease ? await driftOf(target.url, store) : [],
  }
}

async function migrationsOf(target: TargetDatabase, store: SubgraphDatabase): Promise<MigrationStatus> {
  try {
    return await withClient(target.url, (client) => migrationStatus(client, store))
  } catch (error) {
    if (!target.createBy || !isMissingDatabase(error)) throw error
    return compareMigrations([], store)
  }
}

/** What TypeORM would change in the tables, as SQL. */
async function driftOf(url: string, { name, entities }: SubgraphDatabase): Promise<string[]> {
  const source = createDataSource(name, url, entities, [], { poolSize: 2, isBulk: true })
  await source.initialize()
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log()
    return upQueries.map(({ query }) => query)
  } finally {
    await source.destroy()
  }
}

/** Whether the schema is that of this release. */
export const isUpToDate = ({ pending, unknown, drift }: SchemaStatus): boolean =>
  pending.length + unknown.length + drift.length === 0

/** @throws StartupError that names each difference, unless every schema is that of this release */
export function assertUpToDate(found: readonly SchemaStatus[]): void {
  const different = found.filter((status) => !isUpToDate(status))
  if (different.length === 0) return
  throw new StartupError(
    `The tables are not those of this release. Undo what was changed by hand, or run the release that fits them:\n${different.flatMap(describeStatus).join('\n')}`,
  )
}

/** One line for each schema, and one for each migration or statement that is missing. */
export function describeStatus(status: SchemaStatus): string[] {
  const { name, database, applied, pending, unknown, drift } = status
  const list = (title: string, lines: readonly string[]) => lines.map((line) => `  ${title}: ${line}`)
  return [
    `${name} (${database}): ${applied.length} migrations applied, ${pending.length} pending, ${unknown.length} of a newer release, ${drift.length} differences from the entities`,
    ...list('pending', pending),
    ...list('of a newer release', unknown),
    ...list('differs', drift),
  ]
}
