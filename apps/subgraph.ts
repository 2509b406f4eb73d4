import 'reflect-metadata'
import { readSubgraphConfig } from '../runtime/config'
import { runApp } from '../runtime/lifecycle'
import { openDatabase } from '../runtime/open-subgraphs'
import { loadDefinition } from '../runtime/subgraph-registry'
import { subgraphTargets } from '../runtime/subgraph-targets'
import { serviceTokenKey } from '../shared/authorization/service-token'
import { httpServiceTransport } from '../shared/inter-service/http-transport'
import { createLogger } from '../shared/logging/logger'
import { createSubgraphServer } from '../shared/subgraph/http-server'
import { runSubgraph } from '../shared/subgraph/run-subgraph'

// One subgraph as a separate process: answers calls with a service token, of the gateway and of the other subgraphs.
runApp(async (onShutdown) => {
  const config = readSubgraphConfig()
  const definition = loadDefinition(config.subgraph, config.parameterOverrides)
  const key = serviceTokenKey(config.internalSecret)
  const db = await openDatabase(definition, config.storeUrl)
  onShutdown(() => db.destroy())
  const { call, close } = httpServiceTransport(subgraphTargets(config), key)
  onShutdown(close)
  const server = createSubgraphServer(await runSubgraph(definition, db, call), key, createLogger(config.logLevel))
  await server.listen(config.subgraphPort, '127.0.0.1')
  onShutdown(() => server.close())
})
