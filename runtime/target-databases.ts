import type { SubgraphDatabase } from '../shared/database/subgraph-database'
import type { Config } from './config'
import type { TargetDatabase } from './preflight'

/** The database that subgraphs share, where there is one. */
export interface SharedDatabase {
  adminUrl: (database?: string) => string
  database: string
}

/**
 * Every database that the installation opens, each once, though several subgraphs may live in one: with the login that may
 * make schemas there.
 */
export function targetDatabases(
  { ownDatabases, bossUrl }: Pick<Config, 'ownDatabases' | 'bossUrl'>,
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
    const url = ownDatabases.get(store.name)?.ownerUrl ?? shared?.adminUrl(shared.database)
    if (url) add(url, 'shared', store)
  }
  // Last: in a database that subgraphs use too, their mark is the queue's.
  if (bossUrl) add(bossUrl, 'boss')
  return [...targets.values()]
}

/** A database as messages name it: without its login. */
function nameOf(url: string): string {
  const { hostname, port, pathname, username } = new URL(url)
  return `${hostname}:${port || 5432}/${pathname.slice(1) || username}`
}
