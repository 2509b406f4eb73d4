import 'reflect-metadata'
import { readWorkerConfig } from '../runtime/config'
import { runApp } from '../runtime/lifecycle'
import { startSubgraphs } from '../runtime/open-subgraphs'
import { loadDefinitions } from '../runtime/subgraph-registry'
import { subgraphTargets } from '../runtime/subgraph-targets'
import { serviceTokenKey } from '../shared/authorization/service-token'
import { startWorker } from '../shared/events/worker'
import { httpServiceTransport } from '../shared/inter-service/http-transport'
import { createLogger } from '../shared/logging/logger'

// The worker as a process of its own: sends every subgraph's events and handles them.
runApp(async (onEnd) => {
  const config = readWorkerConfig()
  const definitions = loadDefinitions(config.lawAmendments)
  const urls = Object.entries(config.storeUrls).map(([name, url]) => ({ name, url }))
  const { call, close } = httpServiceTransport(subgraphTargets(config), serviceTokenKey(config.internalSecret))
  onEnd(close)
  const graph = await startSubgraphs(definitions, urls, call)
  onEnd(graph.close)
  const log = createLogger(config.logLevel)
  const worker = await startWorker({
    sources: graph.sources,
    bossUrl: config.workerBossUrl,
    consumers: definitions.flatMap(({ consumers }) => consumers ?? []),
    contextFor: (name, request) => graph.subgraphs.find((subgraph) => subgraph.name === name)!.contextFor(request),
    log: (line) => log.warn(line),
  })
  onEnd(worker.stop)
})
