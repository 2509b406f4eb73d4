import 'reflect-metadata'
import { setPriority } from 'node:os'
import { workerData } from 'node:worker_threads'
import type { LongEvent, LongEventSettings } from '../runtime/long-events'
import { type SubgraphCluster, startRuntimes } from '../runtime/open-subgraphs'
import { loadDefinitions } from '../runtime/subgraph-registry'
import { answerJobs } from '../shared/async/on-demand-thread'
import { handleOnce, subgraphOf } from '../shared/events/handle-once'
import type { SubgraphRuntime } from '../shared/subgraph/run-subgraph'

/** Requests run before the checking of files where both need the processor; lower still, its locks would last too long. Linux gives each thread a priority of its own. */
const NICENESS = 5

const { databases, parameterOverrides } = workerData as LongEventSettings
const definitions = loadDefinitions(parameterOverrides)
const consumers = new Map(
  definitions.flatMap(({ consumers = [] }) => consumers.map((consumer) => [consumer.name, consumer])),
)

let cluster: Promise<SubgraphCluster<SubgraphRuntime>> | null = null
/** The databases; a failure to open them is not kept. */
function openCluster(): Promise<SubgraphCluster<SubgraphRuntime>> {
  cluster ??= startRuntimes(definitions, databases).catch((error: unknown) => {
    cluster = null
    throw error
  })
  return cluster
}

// The thread of the one-process form in which events are handled whose handling takes seconds.
if (process.platform === 'linux') setPriority(NICENESS)
answerJobs<LongEvent, void>(async ({ consumer: name, eventId, envelope }) => {
  const consumer = consumers.get(name)
  if (!consumer) throw new Error(`The consumer ${name} is unknown.`)
  const { sources, contextFor } = await openCluster()
  await handleOnce(sources.get(subgraphOf(consumer))!, consumer, eventId, envelope, contextFor)
})
