import 'reflect-metadata'
import { startWorker } from '../shared/outbox/worker'
import { httpPeerCall } from '../shared/peers/http-peer-call'
import { internalKey } from '../shared/policy/internal-token'
import { readWorkerConfig } from './config'
import { runProgram } from './ending'
import { openGraph } from './graph'
import { faults } from './log'
import { targetsOf } from './peer-targets'
import { loadDefinitions } from './subgraphs'

// The worker as a process of its own: sends every subgraph's events and handles them.
runProgram(async (onEnd) => {
  const config = readWorkerConfig()
  const definitions = loadDefinitions(config.lawAmendments)
  const urls = Object.entries(config.storeUrls).map(([name, url]) => ({ name, url }))
  const { call, close } = httpPeerCall(targetsOf(config), internalKey(config.internalSecret))
  onEnd(close)
  const graph = await openGraph(definitions, urls, call)
  onEnd(graph.close)
  const log = faults(config.logLevel)
  const worker = await startWorker({
    sources: graph.sources,
    bossUrl: config.workerBossUrl,
    consumers: definitions.flatMap(({ consumers }) => consumers ?? []),
    contextFor: (name, request) => graph.subgraphs.find((subgraph) => subgraph.name === name)!.contextFor(request),
    log: (line) => log.warn(line),
  })
  onEnd(worker.stop)
})
