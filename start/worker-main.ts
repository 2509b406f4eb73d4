import 'reflect-metadata'
import { startWorker } from '../shared/outbox/worker'
import { httpPeerCall } from '../shared/peers/http-peer-call'
import { internalKey } from '../shared/policy/internal-token'
import { runProgram } from './ending'
import { openGraph } from './graph'
import { faults } from './log'
import { loadDefinitions } from './subgraphs'
import { told, toldMap, toldTargets } from './told'

// The worker as a process of its own: sends every subgraph's events and handles them.
runProgram(async (onEnd) => {
  const definitions = loadDefinitions()
  const urls = Object.entries(toldMap('STORE_URLS')).map(([name, url]) => ({ name, url }))
  const { call, close } = httpPeerCall(toldTargets(), internalKey(told('INTERNAL_SECRET')))
  onEnd(close)
  const graph = await openGraph(definitions, urls, call)
  onEnd(graph.close)
  const log = faults()
  const worker = await startWorker({
    sources: graph.sources,
    bossUrl: told('BOSS_URL'),
    consumers: definitions.flatMap(({ consumers }) => consumers ?? []),
    contextFor: (name, request) => graph.subgraphs.find((subgraph) => subgraph.name === name)!.contextFor(request),
    log: (line) => log.warn(line),
  })
  onEnd(worker.stop)
})
