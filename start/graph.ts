import type { DataSource } from 'typeorm'
import { refuseNewerMigrations } from '../shared/database/newer-data'
import { source } from '../shared/database/source'
import { poolOf } from '../shared/database/statements'
import type { StoreUrls } from '../shared/database/store'
import type { PeerCall } from '../shared/peers/peers'
import type { RequestContext } from '../shared/policy/caller'
import { localPeerCall, type RunningSubgraph, runSubgraph } from '../shared/schema/subgraph'
import type { SubgraphDefinition } from '../shared/schema/subgraph-schema'

/** Subgraphs of this process on their databases. */
export interface Graph {
  subgraphs: RunningSubgraph[]
  sources: ReadonlyMap<string, DataSource>
  close(): Promise<void>
}

/** Opens a subgraph's database under its login; a release older than the data is refused. */
export async function openDatabase(definition: SubgraphDefinition, url: string, isBulk = false): Promise<DataSource> {
  const db = source(definition.name, url, definition.entities, definition.migrations, { isBulk })
  await db.initialize()
  try {
    await refuseNewerMigrations(poolOf(db), definition)
    return db
  } catch (fault) {
    await db.destroy()
    throw fault
  }
}

/** Opens the databases and sets the subgraphs on them. They ask each other directly, or by the call that is given. */
export async function openGraph(
  definitions: readonly SubgraphDefinition[],
  urls: readonly Pick<StoreUrls, 'name' | 'url'>[],
  peerCall?: (request: RequestContext) => PeerCall,
): Promise<Graph> {
  const sources = new Map<string, DataSource>()
  const running = new Map<string, RunningSubgraph>()
  const close = async () => {
    for (const db of sources.values()) if (db.isInitialized) await db.destroy()
  }
  try {
    const subgraphs = await Promise.all(
      definitions.map(async (definition) => {
        const { url } = urls.find(({ name }) => name === definition.name)!
        const db = await openDatabase(definition, url)
        sources.set(definition.name, db)
        const subgraph = await runSubgraph(definition, db, peerCall ?? localPeerCall(() => running))
        running.set(definition.name, subgraph)
        return subgraph
      }),
    )
    return { subgraphs, sources, close }
  } catch (fault) {
    await close()
    throw fault
  }
}
