import { createDataSource } from './data-source'
import { refuseNewerMigrations } from './newer-data'
import { withClient } from './provision-roles'
import type { SubgraphDatabase, SubgraphDatabaseUrls } from './subgraph-database'

const LOCK = 7_304_116

/**
 * Runs the migrations of a subgraph that have not run yet, each in a transaction of its own, as the owner of its tables;
 * answers their names. Two starts at once wait for each other, and a release older than the data is refused.
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
      if (done.length > 0) log(`${store.name}: ${done.length} migration${done.length > 1 ? 's' : ''} done`)
      return done.map(({ name }) => name)
    } finally {
      if (owner.isInitialized) await owner.destroy()
    }
  })
}
