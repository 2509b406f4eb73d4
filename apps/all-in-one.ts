import 'reflect-metadata'
import { join } from 'node:path'
import { ensureDemoData } from '../demo/ensure-demo-data'
import { createGateway } from '../gateway/http/server'
import { assertPortFree } from '../runtime/assert-port-free'
import { auditSigningKey } from '../runtime/audit-key'
import { printBanner } from '../runtime/banner'
import { readConfig } from '../runtime/config'
import { openDatabases } from '../runtime/databases'
import { runApp } from '../runtime/lifecycle'
import { startSubgraphs } from '../runtime/open-subgraphs'
import { collectGarbageLater } from '../runtime/release-startup-heap'
import { loadDefinitions } from '../runtime/subgraph-registry'
import { startWorkerThread } from '../runtime/worker-thread'
import { signingKeyOf } from '../shared/audit/signing-key'
import { StartupError } from '../shared/errors/startup-error'
import { createLogger, printLine, withSlowNotice } from '../shared/logging/logger'
import { registerSubgraphMetrics } from '../shared/subgraph/subgraph-metrics'

// All in one process: database, five subgraphs, worker, identity provider, gateway, console. The entry point of `npm start`.
runApp(async (onShutdown, fail) => {
  const began = performance.now()
  const config = readConfig('all-in-one')
  const demo = config.mode === 'demo'
  await assertPortFree(config.port)
  const definitions = loadDefinitions(config.parameterOverrides)
  const databases = await openDatabases(config, definitions, printLine)
  onShutdown(databases.stop)
  if (demo) await ensureDemoData(definitions, databases.subgraphs, config, printLine)
  const signingKey = auditSigningKey(config)
  const cluster = await startSubgraphs(definitions, databases.subgraphs, {
    auditPublicKey: signingKeyOf(signingKey).publicKey,
    hasWorker: true,
  })
  onShutdown(cluster.close)
  const log = createLogger(config.logLevel)
  const worker = await withSlowNotice('Starting the worker', () =>
    startWorkerThread({
      file: join(__dirname, 'worker-thread.js'),
      settings: {
        databases: databases.subgraphs.map(({ name, url }) => ({ name, url })),
        bossUrl: databases.bossUrl,
        auditSigningKey: signingKey,
        parameterOverrides: config.parameterOverrides,
        logLevel: config.logLevel,
      },
      log: (line) => log.warn(line),
      onGivenUp: () => fail(new StartupError("The graph can't run without its worker.")),
    }),
  )
  onShutdown(worker.stop)
  const gateway = await createGateway({
    port: config.port,
    host: config.host ?? undefined,
    managementPort: config.managementPort,
    shutdownDelay: config.shutdownDelay,
    subgraphs: cluster.subgraphs,
    demo,
    demoClock: config.demoClock,
    limitsReads: config.limitsReads,
    issuer: config.oidcIssuer,
    audience: config.oidcAudience,
    systemClients: config.systemClients,
    dataFolder: config.dataFolder,
    trustedDocuments: config.trustedDocuments,
    trustedDocumentsFolder: config.trustedDocumentsFolder,
    consoleFolder: join(__dirname, '../admin'),
    explorerFolder: join(__dirname, '../explorer'),
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
