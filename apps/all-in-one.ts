import 'reflect-metadata'
import { join } from 'node:path'
import { ensureDemoData } from '../demo/ensure-demo-data'
import { createGateway } from '../gateway/http/server'
import { assertPortFree } from '../runtime/assert-port-free'
import { printBanner } from '../runtime/banner'
import { readConfig } from '../runtime/config'
import { openDatabases } from '../runtime/databases'
import { runApp } from '../runtime/lifecycle'
import { startSubgraphs } from '../runtime/open-subgraphs'
import { collectGarbageLater } from '../runtime/release-startup-heap'
import { loadDefinitions } from '../runtime/subgraph-registry'
import { startWorker } from '../shared/events/worker'
import { createLogger, printLine, withSlowNotice } from '../shared/logging/logger'

// Everything in one process: database, five subgraphs, worker, identity provider, gateway, console. What `npm start` runs.
runApp(async (onEnd) => {
  const began = performance.now()
  const config = readConfig('all-in-one')
  const demo = config.mode === 'demo'
  await assertPortFree(config.port)
  const definitions = loadDefinitions(config.lawAmendments)
  const stores = await openDatabases(config, definitions, printLine)
  onEnd(stores.stop)
  if (demo) await ensureDemoData(definitions, stores.subgraphs, config, printLine)
  const graph = await startSubgraphs(definitions, stores.subgraphs)
  onEnd(graph.close)
  const log = createLogger(config.logLevel)
  const worker = await withSlowNotice('Starting the worker', () =>
    startWorker({
      sources: graph.sources,
      bossUrl: stores.bossUrl,
      consumers: definitions.flatMap(({ consumers }) => consumers ?? []),
      contextFor: (name, request) => graph.subgraphs.find((subgraph) => subgraph.name === name)!.contextFor(request),
      log: (line) => log.warn(line),
    }),
  )
  onEnd(worker.stop)
  const gateway = await createGateway({
    port: config.port,
    subgraphs: graph.subgraphs,
    demo,
    demoClock: config.demoClock,
    issuer: config.oidcIssuer,
    audience: config.oidcAudience,
    dataFolder: config.dataFolder,
    consoleFolder: join(__dirname, '../admin'),
    explorerFolder: join(__dirname, '../explorer'),
    log,
  })
  const port = await gateway.listen()
  onEnd(gateway.close)
  printBanner(port, config, performance.now() - began)
  collectGarbageLater()
})
