import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureDemoData } from '../demo/ensure-demo-data'
import { assertPortFree } from '../runtime/assert-port-free'
import { printBanner } from '../runtime/banner'
import { childEnvironment, readConfig } from '../runtime/config'
import { internalSecret, openDatabases } from '../runtime/databases'
import { runApp } from '../runtime/lifecycle'
import { loadDefinitions } from '../runtime/subgraph-registry'
import { StartupError } from '../shared/errors/startup-error'
import { printLine } from '../shared/logging/logger'
import { subgraphNames } from '../shared/subgraph/subgraph-name'

// The same graph as separate processes: five subgraphs, the gateway and the worker, which call each other over HTTP with service tokens.
runApp(async (onShutdown) => {
  const began = performance.now()
  const config = readConfig('distributed')
  const ports = Object.fromEntries(subgraphNames.map((name, i) => [name, config.port + 1 + i]))
  for (const port of [config.port, ...Object.values(ports)]) await assertPortFree(port)
  const definitions = loadDefinitions(config.parameterOverrides)
  const databases = await openDatabases(config, definitions, printLine)
  onShutdown(databases.stop)
  if (config.mode === 'demo') await ensureDemoData(definitions, databases.subgraphs, config, printLine)
  const environment = childEnvironment({
    // A separate process runs in demo mode only with DEMO=1.
    ...(config.mode === 'demo' && { DEMO: '1' }),
    INTERNAL_SECRET: internalSecret(config),
    BOSS_URL: databases.bossUrl,
    SUBGRAPH_URLS: JSON.stringify(
      Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, `http://127.0.0.1:${port}/graphql`])),
    ),
    STORE_URLS: JSON.stringify(Object.fromEntries(databases.subgraphs.map(({ name, url }) => [name, url]))),
  })
  const children: ChildProcess[] = []
  let isStopping = false
  let isReady = false
  onShutdown(async () => {
    isStopping = true
    await Promise.all(children.map(stop))
  })
  let rejectFailure: (error: Error) => void
  // Without one of the processes the graph never becomes ready, so its exit ends the start at once.
  const failure = new Promise<never>((_, reject) => {
    rejectFailure = reject
  })
  const run = (name: string, file: string, env: Record<string, string>) => {
    const child = spawn(process.execPath, ['--enable-source-maps', join(__dirname, file)], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...environment, ...env },
    })
    child.on('exit', (code) => {
      if (isStopping) return
      if (!isReady)
        return rejectFailure(
          new StartupError(`The process ${name} exited with code ${code} before the graph was ready.`),
        )
      printLine(`The process ${name} exited with code ${code}; the others keep running.`)
    })
    children.push(child)
  }
  for (const name of subgraphNames) run(name, 'subgraph.js', { SUBGRAPH: name, SUBGRAPH_PORT: String(ports[name]) })
  run('worker', 'worker.js', {})
  run('gateway', 'gateway.js', {})
  await Promise.race([waitUntilReady(`http://127.0.0.1:${config.port}/health/ready`), failure])
  isReady = true
  printBanner(config.port, config, performance.now() - began)
})

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    const force = setTimeout(() => child.kill('SIGKILL'), 15_000)
    child.once('exit', () => {
      clearTimeout(force)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

async function waitUntilReady(url: string): Promise<void> {
  for (;;) {
    const response = await fetch(url).catch(() => null)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
