import '../runtime/compile-cache'
import { join } from 'node:path'
import { ensureDemoData } from '../demo/ensure-demo-data'
import { assertPortFree } from '../runtime/assert-port-free'
import { auditSigningKey } from '../runtime/audit-key'
import { printBanner } from '../runtime/banner'
import { environmentWithoutSecrets, readConfig } from '../runtime/config'
import { internalSecret, openDatabases } from '../runtime/databases'
import { runApp } from '../runtime/lifecycle'
import { ProcessSupervisor } from '../runtime/process-supervisor'
import { loadDefinitions } from '../runtime/subgraph-registry'
import { signingKeyOf } from '../shared/audit/signing-key'
import { StartupError } from '../shared/errors/startup-error'
import { printLine } from '../shared/logging/logger'
import { subgraphNames } from '../shared/subgraph/subgraph-name'

/** The gateway drains for at most 35 seconds after SHUTDOWN_DELAY. */
const KILL_AFTER_DELAY_MS = 40_000

// The same graph as separate processes: five subgraphs, the gateway and the worker, which call each other over HTTP with service tokens.
runApp(async (onShutdown, fail) => {
  const began = performance.now()
  const config = readConfig('distributed')
  // The gateway at PORT, the subgraphs at the next five ports; then the management ports of the worker and the subgraphs.
  const ports = new Map(subgraphNames.map((name, index) => [name, config.port + 1 + index]))
  const workerPort = config.port + 6
  const managementPorts = new Map(subgraphNames.map((name, index) => [name, config.port + 7 + index]))
  for (const port of [config.port, ...ports.values(), workerPort, ...managementPorts.values()])
    await assertPortFree(port)
  const definitions = loadDefinitions(config.parameterOverrides)
  const databases = await openDatabases(config, definitions, printLine)
  onShutdown(databases.stop)
  if (config.mode === 'demo') await ensureDemoData(definitions, databases.subgraphs, config, printLine)

  const logKey = auditSigningKey(config)
  const supervisor = new ProcessSupervisor({
    log: printLine,
    killAfterMs: config.shutdownDelay * 1_000 + KILL_AFTER_DELAY_MS,
    onGivenUp: (name) => fail(new StartupError(`The graph can't run without the process ${name}.`)),
  })
  // Each process gets the secrets that it needs and no others.
  const environment = {
    ...environmentWithoutSecrets(),
    // A separate process runs in demo mode only with DEMO=1.
    ...(config.mode === 'demo' && { DEMO: '1' }),
    INTERNAL_SECRET: internalSecret(config),
    SUBGRAPH_URLS: JSON.stringify(
      Object.fromEntries(Array.from(ports, ([name, port]) => [name, `http://127.0.0.1:${port}/graphql`])),
    ),
  }
  const databaseUrls = new Map(databases.subgraphs.map(({ name, url }) => [`DATABASE_URL_${name.toUpperCase()}`, url]))
  const behindGateway = [...subgraphNames, 'worker']
  onShutdown(() => supervisor.stop(behindGateway))
  onShutdown(() => supervisor.stop(['gateway']))
  for (const name of subgraphNames) {
    const variable = `DATABASE_URL_${name.toUpperCase()}`
    supervisor.start({
      name,
      file: join(__dirname, 'subgraph.js'),
      env: {
        ...environment,
        SUBGRAPH: name,
        PORT: String(ports.get(name)),
        MANAGEMENT_PORT: String(managementPorts.get(name)),
        ...(config.internalSecretAlternate && { INTERNAL_SECRET_ALTERNATE: config.internalSecretAlternate }),
        [variable]: databaseUrls.get(variable),
        AUDIT_PUBLIC_KEY: signingKeyOf(logKey).publicKey,
      },
      isEssential: false,
    })
  }
  supervisor.start({
    name: 'worker',
    file: join(__dirname, 'worker.js'),
    env: {
      ...environment,
      MANAGEMENT_PORT: String(workerPort),
      ...Object.fromEntries(databaseUrls),
      DATABASE_URL_BOSS: databases.bossUrl,
      AUDIT_SIGNING_KEY: logKey,
    },
    isEssential: true,
  })
  supervisor.start({
    name: 'gateway',
    file: join(__dirname, 'gateway.js'),
    env: {
      ...environment,
      PORT: String(config.port),
      WORKER_URL: `http://127.0.0.1:${workerPort}`,
      ...(config.managementPort !== null && { MANAGEMENT_PORT: String(config.managementPort) }),
    },
    isEssential: true,
  })
  await waitUntilReady(`http://127.0.0.1:${config.port}/health/ready`)
  printBanner(config.port, config, performance.now() - began)
})

async function waitUntilReady(url: string): Promise<void> {
  for (;;) {
    const response = await fetch(url).catch(() => null)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
