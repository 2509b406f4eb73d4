import type { DataSource } from 'typeorm'
import type { RequestContext } from '../shared/authorization/caller'
import { createDataSource } from '../shared/database/data-source'
import { refuseNewerMigrations } from '../shared/database/newer-data'
import type { SubgraphDatabaseUrls } from '../shared/database/subgraph-database'
import type { ContextFor } from '../shared/events/handle-once'
import type { ServiceTransport } from '../shared/inter-service/service-client'
import type { SubgraphDefinition } from '../shared/subgraph/build-schema'
import {
  createRuntime,
  inProcessServiceTransport,
  type RunningSubgraph,
  runSubgraph,
  type SubgraphOptions,
  type SubgraphRuntime,
} from '../shared/subgraph/run-subgraph'

/** The running subgraphs of this process, and their databases. */
export interface SubgraphCluster<S extends SubgraphRuntime = RunningSubgraph> {
  subgraphs: S[]
  sources: ReadonlyMap<string, DataSource>
  /** The context of a subgraph for a request of the system. */
  contextFor: ContextFor
  close(): Promise<void>
}

/**
 * Opens a subgraph's database under its runtime login.
 * @throws StartupError if a newer release migrated the data
 */
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

type DatabaseUrls = readonly Pick<SubgraphDatabaseUrls, 'name' | 'url'>[]

/** How subgraphs run together. */
export interface ClusterOptions extends SubgraphOptions {
  /** Default: they call each other in the process. */
  transportFor?: (request: RequestContext) => ServiceTransport
  /** Whether the process caches data of the subgraphs between requests; default true. */
  hasCache?: boolean
}

/** Starts the cache of the subgraph, if it has one. A lost connection is reported by the health check. */
export const startCache = ({ cache }: SubgraphDefinition, db: DataSource): { close(): Promise<void> } =>
  cache?.start(db, () => undefined) ?? { close: async () => undefined }

/** Opens the databases and runs the subgraphs on them. */
export async function startSubgraphs(
  definitions: readonly SubgraphDefinition[],
  urls: DatabaseUrls,
  { hasCache = true, ...options }: ClusterOptions = {},
): Promise<SubgraphCluster> {
  const cluster = await startCluster(definitions, urls, options, runSubgraph)
  if (!hasCache) return cluster
  const caches = definitions.map((definition) => startCache(definition, cluster.sources.get(definition.name)!))
  return {
    ...cluster,
    async close() {
      await Promise.all(caches.map(({ close }) => close()))
      await cluster.close()
    },
  }
}

/** The same without GraphQL schemas, for a worker: they take most of the memory of a subgraph. */
export const startRuntimes = (
  definitions: readonly SubgraphDefinition[],
  urls: DatabaseUrls,
  options: ClusterOptions = {},
): Promise<SubgraphCluster<SubgraphRuntime>> =>
  startCluster(definitions, urls, options, async (...settings: Parameters<typeof createRuntime>) =>
    createRuntime(...settings),
  )

async function startCluster<S extends SubgraphRuntime>(
  definitions: readonly SubgraphDefinition[],
  urls: DatabaseUrls,
  { transportFor, ...options }: ClusterOptions,
  run: (...settings: Parameters<typeof createRuntime>) => Promise<S>,
): Promise<SubgraphCluster<S>> {
  const sources = new Map<string, DataSource>()
  const running = new Map<string, S>()
  const close = async () => {
    for (const db of sources.values()) if (db.isInitialized) await db.destroy()
  }
  try {
    const subgraphs = await Promise.all(
      definitions.map(async (definition) => {
        const { url } = urls.find(({ name }) => name === definition.name)!
        const db = await openDatabase(definition, url)
        sources.set(definition.name, db)
        const subgraph = await run(definition, db, transportFor ?? inProcessServiceTransport(() => running), options)
        running.set(definition.name, subgraph)
        return subgraph
      }),
    )
    return {
      subgraphs,
      sources,
      contextFor: (name, request) => running.get(name)!.contextFor(request),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
