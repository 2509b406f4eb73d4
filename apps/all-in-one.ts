import 'reflect-metadata'
import { join } from 'node:path'
import { ensureDemoData } from '../demo/ensure-demo-data'
import { createGateway } from '../gateway/http/server'
import { assertPortFree } from '../runtime/assert-port-free'
import { auditSigningKey } from '../runtime/audit-key'
import { printBanner } from '../runtime/banner'
import { readConfig } from '../runtime/config'
import { openDatabases } from '../runtime/databases'
import { gatewaySettings } from '../runtime/gateway-settings'
import { runApp } from '../runtime/lifecycle'
import { createLongEvents } from '../runtime/long-events'
import { startSubgraphs } from '../runtime/open-subgraphs'
import { collectGarbageLater } from '../runtime/release-startup-heap'
import { loadDefinitions } from '../runtime/subgraph-registry'
import { headPublisher, problemReporter } from '../shared/audit/head-publisher'
import { signingKeyOf } from '../shared/audit/signing-key'
import { startWorker } from '../shared/events/worker'
import { createLogger, printLine, withSlowNotice } from '../shared/logging/logger'
import { registerSubgraphMetrics } from '../shared/subgraph/subgraph-metrics'

// All in one process: database, five subgraphs, worker, identity provider, gateway, console. The entry point of `npm start`.
runApp(async (onShutdown) => {
  const began = performance.now()
  const config = readConfig('all-in-one')
  const demo = config.mode === 'demo'
  await assertPortFree(config.port)
  const definitions = loadDefinitions(config.parameterOverrides)
  const databases = await openDatabases(config, definitions, printLine)
  onShutdown(databases.stop)
  if (demo) await ensureDemoData(definitions, databases.subgraphs, config, printLine)
  const signingKey = signingKeyOf(auditSigningKey(config))
  const cluster = await startSubgraphs(definitions, databases.subgraphs, {
    auditPublicKey: signingKey.publicKey,
    hasWorker: true,
  })
  onShutdown(cluster.close)
  const log = createLogger(config.logLevel)
  const longEvents = createLongEvents(join(__dirname, 'long-events-thread.js'), {
    databases: databases.subgraphs.map(({ name, url }) => ({ name, url })),
    parameterOverrides: config.parameterOverrides,
  })
  onShutdown(longEvents.end)
  const worker = await withSlowNotice('Starting the worker', () =>
    startWorker({
      sources: cluster.sources,
      bossUrl: databases.bossUrl,
      consumers: definitions.flatMap(({ consumers }) => consumers ?? []),
      retentions: definitions.flatMap(({ retention }) => retention ?? []),
      contextFor: cluster.contextFor,
      handleLong: longEvents.handle,
      log: (line) => log.warn(line),
      sealing: { key: signingKey, publish: headPublisher(log), onProblems: problemReporter(log) },
    }),
  )
  onShutdown(worker.stop)
  const gateway = await createGateway({
    ...gatewaySettings(config),
    subgraphs: cluster.subgraphs,
    registerMetrics: (registry) => {
      for (const definition of definitions)
        registerSubgraphMetrics(registry, definition, cluster.sources.get(definition.name)!)
    },
    checks: { worker: worker.isHealthy },
    log,
  })
  const port = await gateway.listen()
  onShutdown(gateway.close)
  printBanner(port, config, performance.now() - began)
  collectGarbageLater()
})
