import '../runtime/compile-cache'
import 'reflect-metadata'
import { readSubgraphConfig } from '../runtime/config'
import { runApp } from '../runtime/lifecycle'
import { openDatabase, startCache } from '../runtime/open-subgraphs'
import { loadDefinition } from '../runtime/subgraph-registry'
import { subgraphTargets } from '../runtime/subgraph-targets'
import { acceptedServiceKeys, serviceTokenKey } from '../shared/authorization/service-token'
import { usedTokensOfSubgraph } from '../shared/authorization/used-tokens'
import { nodeMetrics, startManagementServer } from '../shared/http/management-server'
import { httpServiceTransport } from '../shared/inter-service/http-transport'
import { createLogger } from '../shared/logging/logger'
import { createSubgraphServer } from '../shared/subgraph/http-server'
import { runSubgraph } from '../shared/subgraph/run-subgraph'
import { registerSubgraphMetrics } from '../shared/subgraph/subgraph-metrics'

const LOOPBACK = '127.0.0.1'

// One subgraph as a separate process: answers calls with a service token, of the gateway and of the other subgraphs.
runApp(async (onShutdown) => {
  const config = readSubgraphConfig()
  const definition = loadDefinition(config.subgraph, config.parameterOverrides)
  const key = serviceTokenKey(config.internalSecret)
  const db = await openDatabase(definition, config.storeUrl)
  onShutdown(() => db.destroy())
  onShutdown(startCache(definition, db).close)
  const { call, close } = httpServiceTransport(subgraphTargets(config), key)
  onShutdown(close)
  const subgraph = await runSubgraph(definition, db, call, {
    auditPublicKey: config.auditPublicKey,
    hasWorker: true,
  })
  const host = config.host ?? LOOPBACK
  if (config.managementPort !== null) {
    const metrics = nodeMetrics()
    registerSubgraphMetrics(metrics, definition, db)
    const { isHealthy } = subgraph
    onShutdown(await startManagementServer({ port: config.managementPort, host, isHealthy, metrics }))
  }
  const accepted = {
    keys: acceptedServiceKeys(config.internalSecret, config.internalSecretAlternate),
    usedTokens: usedTokensOfSubgraph(db),
  }
  const server = createSubgraphServer(subgraph, accepted, createLogger(config.logLevel))
  await server.listen(config.port, host)
  onShutdown(() => server.close())
})
