import '../runtime/compile-cache'
import 'reflect-metadata'
import { readWorkerConfig } from '../runtime/config'
import { runApp } from '../runtime/lifecycle'
import { startRuntimes } from '../runtime/open-subgraphs'
import { loadDefinitions } from '../runtime/subgraph-registry'
import { subgraphTargets } from '../runtime/subgraph-targets'
import { headPublisher, problemReporter } from '../shared/audit/head-publisher'
import { signingKeyOf } from '../shared/audit/signing-key'
import { serviceTokenKey } from '../shared/authorization/service-token'
import { startWorker } from '../shared/events/worker'
import { startManagementServer } from '../shared/http/management-server'
import { httpServiceTransport } from '../shared/inter-service/http-transport'
import { createLogger } from '../shared/logging/logger'

// The worker as a separate process: relays and handles the events of every subgraph.
runApp(async (onShutdown) => {
  const config = readWorkerConfig()
  const definitions = loadDefinitions(config.parameterOverrides)
  const urls = Object.entries(config.storeUrls).map(([name, url]) => ({ name, url }))
  const { call, close } = httpServiceTransport(subgraphTargets(config), serviceTokenKey(config.internalSecret))
  onShutdown(close)
  const cluster = await startRuntimes(definitions, urls, { transportFor: call })
  onShutdown(cluster.close)
  const log = createLogger(config.logLevel)
  const worker = await startWorker({
    sources: cluster.sources,
    bossUrl: config.workerBossUrl,
    consumers: definitions.flatMap(({ consumers }) => consumers ?? []),
    retentions: definitions.flatMap(({ retention }) => retention ?? []),
    contextFor: cluster.contextFor,
    log: (line) => log.warn(line),
    sealing: {
      key: signingKeyOf(config.auditSigningKey),
      publish: headPublisher(log),
      onProblems: problemReporter(log),
    },
  })
  onShutdown(worker.stop)
  if (config.managementPort !== null)
    onShutdown(
      await startManagementServer({
        port: config.managementPort,
        host: config.host ?? '127.0.0.1',
        isHealthy: worker.isHealthy,
      }),
    )
})
