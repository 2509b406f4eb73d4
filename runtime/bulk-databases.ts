import type { DataSource } from 'typeorm'
import type { SubgraphDatabaseUrls } from '../shared/database/subgraph-database'
import type { SubgraphDefinition } from '../shared/subgraph/build-schema'
import { openDatabase } from './open-subgraphs'

/** Runs bulk work on the databases of all subgraphs, on connections without timeouts. */
export async function withBulkDatabases<T>(
  definitions: readonly SubgraphDefinition[],
  urls: readonly Pick<SubgraphDatabaseUrls, 'name' | 'url'>[],
  work: (databases: ReadonlyMap<string, DataSource>) => Promise<T>,
): Promise<T> {
  const databases = new Map<string, DataSource>()
  try {
    for (const definition of definitions) {
      const { url } = urls.find(({ name }) => name === definition.name)!
      databases.set(definition.name, await openDatabase(definition, url, true))
    }
    return await work(databases)
  } finally {
    for (const database of databases.values()) await database.destroy()
  }
}
