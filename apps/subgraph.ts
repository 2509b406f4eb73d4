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

// One subgraph as a process of its own: answers signed calls of the gateway and of the other subgraphs only.
runApp(async (onEnd) => {
  const config = readSubgraphConfig()
  const definition = loadDefinition(config.subgraph, config.lawAmendments)
  const key = serviceTokenKey(config.internalSecret)
  const db = await openDatabase(definition, config.storeUrl)
  onEnd(() => db.destroy())
  const { call, close } = httpServiceTransport(subgraphTargets(config), key)
  onEnd(close)
  const server = createSubgraphServer(await runSubgraph(definition, db, call), key, createLogger(config.logLevel))
  await server.listen(config.subgraphPort, '127.0.0.1')
  onEnd(() => server.close())
})
