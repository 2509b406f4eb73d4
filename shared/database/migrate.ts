import { analyzeTables } from './analyze'
import { createDataSource } from './data-source'
import { refuseNewerMigrations } from './newer-data'
import { withClient } from './provision-roles'
import type { SubgraphDatabase, SubgraphDatabaseUrls } from './subgraph-database'

const LOCK = 7_304_116

/**
 * Runs the pending migrations of a subgraph, each in its own transaction, as the owner of its tables, and analyzes the tables after
 * them. Concurrent calls wait for each other.
 * @returns the names of the migrations that ran
 * @throws StartupError if a newer release migrated the schema
 */
export async function migrate(
  store: SubgraphDatabase,
  access: SubgraphDatabaseUrls,
  log: (line: string) => void,
): Promise<string[]> {
  return withClient(access.ownerUrl, async (lock) => {
    await lock.query('select pg_advisory_lock($1, hashtext($2))', [LOCK, store.name])
    const { ownerUrl, ownerRole } = access
    const owner = createDataSource(store.name, ownerUrl, [], store.migrations, {
      poolSize: 2,
      isBulk: true,
      role: ownerRole,
    })
    try {
      await owner.initialize()
      await refuseNewerMigrations(owner, store)
      const done = await owner.runMigrations()
      if (done.length > 0) {
        await analyzeTables([access])
        log(`${store.name}: ran ${done.length} migration${done.length > 1 ? 's' : ''}`)
      }
      return done.map(({ name }) => name)
    } finally {
      if (owner.isInitialized) await owner.destroy()
    }
  })
}
