import '../runtime/compile-cache'
import 'reflect-metadata'
import { createGateway } from '../gateway/http/server'
import { readGatewayConfig } from '../runtime/config'
import { gatewaySettings } from '../runtime/gateway-settings'
import { runApp } from '../runtime/lifecycle'
import { healthCheck } from '../shared/http/health-check'
import { createLogger } from '../shared/logging/logger'

/** Whether the worker says that it is ready. */
const workerCheck = (url: string) =>
  healthCheck(async () => (await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(1_000) })).ok)

// The gateway as a separate process. It reads the composed schemas of the build and loads no subgraph.
runApp(async (onShutdown) => {
  const config = readGatewayConfig()
  const gateway = await createGateway({
    ...gatewaySettings(config),
    ...(config.workerUrl && { checks: { worker: workerCheck(config.workerUrl) } }),
    subgraphs: Object.entries(config.subgraphUrls).map(([name, url]) => ({ name, url })),
    internalSecret: config.internalSecret,
    log: createLogger(config.logLevel),
  })
  await gateway.listen()
  onShutdown(gateway.close)
})
