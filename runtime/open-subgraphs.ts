import type { DataSource } from 'typeorm'
import type { RequestContext } from '../shared/authorization/caller'
import { createDataSource } from '../shared/database/data-source'
import { refuseNewerMigrations } from '../shared/database/newer-data'
import type { SubgraphDatabaseUrls } from '../shared/database/subgraph-database'
import type { ServiceTransport } from '../shared/inter-service/service-client'
import type { SubgraphDefinition } from '../shared/subgraph/build-schema'
import { inProcessServiceTransport, type RunningSubgraph, runSubgraph } from '../shared/subgraph/run-subgraph'

/** Subgraphs of this process on their databases. */
export interface SubgraphCluster {
  subgraphs: RunningSubgraph[]
  sources: ReadonlyMap<string, DataSource>
  close(): Promise<void>
}

/** Opens a subgraph's database under its login; a release older than the data is refused. */
export async function openDatabase(definition: SubgraphDefinition, url: string, isBulk = false): Promise<DataSource> {
  const db = createDataSource(definition.name, url, definition.entities, definition.migrations, { isBulk })
  await db.initialize()
  try {
    await refuseNewerMigrations(db, definition)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** Opens the databases and sets the subgraphs on them. They ask each other directly, or by the call that is given. */
export async function startSubgraphs(
  definitions: readonly SubgraphDefinition[],
  urls: readonly Pick<SubgraphDatabaseUrls, 'name' | 'url'>[],
  transportFor?: (request: RequestContext) => ServiceTransport,
): Promise<SubgraphCluster> {
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
        const subgraph = await runSubgraph(definition, db, transportFor ?? inProcessServiceTransport(() => running))
        running.set(definition.name, subgraph)
        return subgraph
      }),
    )
    return { subgraphs, sources, close }
  } catch (error) {
    await close()
    throw error
  }
}
