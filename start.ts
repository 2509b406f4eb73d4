import 'reflect-metadata'
import { join } from 'node:path'
import { createGateway } from './gateway/server'
import { startWorker } from './shared/outbox/worker'
import { readConfig } from './start/config'
import { ensureDemo } from './start/demo'
import { runProgram } from './start/ending'
import { checkPort } from './start/free-port'
import { giveBackMemory } from './start/give-back'
import { openGraph } from './start/graph'
import { faults, say, slowly } from './start/log'
import { openStores } from './start/stores'
import { loadDefinitions } from './start/subgraphs'
import { welcome } from './start/welcome'

// Everything in one process: database, five subgraphs, worker, identity provider, gateway, console. What `npm start` runs.
runProgram(async (onEnd) => {
  const began = performance.now()
  const config = readConfig('all-in-one')
  const demo = config.mode === 'demo'
  await checkPort(config.port)
  const definitions = loadDefinitions(config.lawAmendments)
  const stores = await openStores(config, definitions, say)
  onEnd(stores.stop)
  if (demo) await ensureDemo(definitions, stores.subgraphs, config, say)
  const graph = await openGraph(definitions, stores.subgraphs)
  onEnd(graph.close)
  const log = faults(config.logLevel)
  const worker = await slowly('Starting the worker', () =>
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
    consoleFolder: join(__dirname, 'admin'),
    explorerFolder: join(__dirname, 'explorer'),
    log,
  })
  const port = await gateway.listen()
  onEnd(gateway.close)
  welcome(port, config, performance.now() - began)
  giveBackMemory()
})
