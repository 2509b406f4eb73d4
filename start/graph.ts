import type { DataSource } from 'typeorm'
import { source } from '../shared/database/source'
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
        const db = source(definition.name, url, definition.entities, definition.migrations)
        sources.set(definition.name, db)
        await db.initialize()
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
