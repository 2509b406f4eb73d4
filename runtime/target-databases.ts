import type { SubgraphDatabase } from '../shared/database/subgraph-database'
import type { Config } from './config'
import type { TargetDatabase } from './preflight'

/** The database that several subgraphs share. */
export interface SharedDatabase {
  adminUrl: (database?: string) => string
  database: string
}

/**
 * Every database that the installation opens, each once, with the login that may create schemas in it. One database may hold
 * several subgraphs.
 */
export function targetDatabases(
  { dedicatedDatabases, bossUrl }: Pick<Config, 'dedicatedDatabases' | 'bossUrl'>,
  shared: SharedDatabase | null,
  stores: readonly SubgraphDatabase[],
): TargetDatabase[] {
  const targets = new Map<string, TargetDatabase & { stores: SubgraphDatabase[] }>()
  const add = (
    url: string,
    schema: TargetDatabase['schema'],
    store?: SubgraphDatabase,
    createBy: string | null = null,
  ) => {
    const name = nameOf(url)
    const target = targets.get(name) ?? { url, schema, name, stores: [], createBy }
    if (store) target.stores.push(store)
    targets.set(name, target)
  }
  if (shared) add(shared.adminUrl(shared.database), 'shared', undefined, shared.adminUrl('postgres'))
  for (const store of stores) {
    const url = dedicatedDatabases.get(store.name)?.ownerUrl ?? shared?.adminUrl(shared.database)
    if (url) add(url, 'shared', store)
  }
  // Last: in a database that subgraphs use too, their mark is also the queue's.
  if (bossUrl) add(bossUrl, 'boss')
  return [...targets.values()]
}

/** The name of a database in messages: without its login. */
function nameOf(url: string): string {
  const { hostname, port, pathname, username } = new URL(url)
  return `${hostname}:${port || 5432}/${pathname.slice(1) || username}`
}
