import 'reflect-metadata'
import { join } from 'node:path'
import { createGateway } from './gateway/server'
import { startWorker } from './shared/outbox/worker'
import { readConfiguration } from './start/configuration'
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
  const configuration = readConfiguration(process.env)
  const demo = !configuration.production
  await checkPort(configuration.port)
  const definitions = loadDefinitions()
  const stores = await openStores(configuration, definitions, say)
  onEnd(stores.stop)
  const graph = await openGraph(definitions, stores.subgraphs)
  onEnd(graph.close)
  if (demo) await ensureDemo(graph, configuration, say)
  const log = faults()
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
    port: configuration.port,
    subgraphs: graph.subgraphs,
    demo,
    demoClock: configuration.demoClock,
    issuer: configuration.oidcIssuer,
    audience: configuration.oidcAudience,
    dataFolder: configuration.dataFolder,
    consoleFolder: join(__dirname, 'admin'),
    explorerFolder: join(__dirname, 'explorer'),
    log,
  })
  const port = await gateway.listen()
  onEnd(gateway.close)
  welcome(port, demo, performance.now() - began)
  giveBackMemory()
})
