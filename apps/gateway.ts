import 'reflect-metadata'
import { join } from 'node:path'
import { createGateway } from '../gateway/http/server'
import { readGatewayConfig } from '../runtime/config'
import { runApp } from '../runtime/lifecycle'
import { loadDefinitions } from '../runtime/subgraph-registry'
import { healthCheck } from '../shared/http/health-check'
import { createLogger } from '../shared/logging/logger'
import { buildSubgraph } from '../shared/subgraph/build-schema'

// The gateway as a separate process. In production mode it reads the schemas of the build; in demo mode it first compares them with the code.
runApp(async (onShutdown) => {
  const config = readGatewayConfig()
  const demo = config.mode === 'demo'
  const documents = demo ? await Promise.all(loadDefinitions(config.parameterOverrides).map(buildSubgraph)) : []
  const gateway = await createGateway({
    port: config.port,
    host: config.host ?? undefined,
    managementPort: config.managementPort,
    shutdownDelay: config.shutdownDelay,
    ...(config.workerUrl && { checks: { worker: workerCheck(config.workerUrl) } }),
    subgraphs: Object.entries(config.subgraphUrls).map(([name, url]) => ({
      name,
      url,
      typeDefs: documents.find((one) => one.name === name)?.typeDefs,
    })),
    internalSecret: config.internalSecret,
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
    log: createLogger(config.logLevel),
  })
  await gateway.listen()
  onShutdown(gateway.close)
})

/** Whether the worker says that it is ready. */
const workerCheck = (url: string) =>
  healthCheck(async () => (await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(1_000) })).ok)
