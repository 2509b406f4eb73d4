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

// The same graph as processes of their own: five subgraphs, the gateway and the worker, which speak HTTP with signed calls.
runApp(async (onEnd) => {
  const began = performance.now()
  const config = readConfig('distributed')
  const ports = Object.fromEntries(subgraphNames.map((name, i) => [name, config.port + 1 + i]))
  for (const port of [config.port, ...Object.values(ports)]) await assertPortFree(port)
  const definitions = loadDefinitions(config.lawAmendments)
  const stores = await openDatabases(config, definitions, printLine)
  onEnd(stores.stop)
  if (config.mode === 'demo') await ensureDemoData(definitions, stores.subgraphs, config, printLine)
  const environment = childEnvironment({
    // A process of its own runs in demo mode only where it is told so.
    ...(config.mode === 'demo' && { DEMO: '1' }),
    INTERNAL_SECRET: internalSecret(config),
    BOSS_URL: stores.bossUrl,
    SUBGRAPH_URLS: JSON.stringify(
      Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, `http://127.0.0.1:${port}/graphql`])),
    ),
    STORE_URLS: JSON.stringify(Object.fromEntries(stores.subgraphs.map(({ name, url }) => [name, url]))),
  })
  const children: ChildProcess[] = []
  let ending = false
  let isReady = false
  onEnd(async () => {
    ending = true
    await Promise.all(children.map(stop))
  })
  let failed: (error: Error) => void
  // Without one of them nothing ever becomes ready: that is said at once, not waited for.
  const failure = new Promise<never>((_, reject) => {
    failed = reject
  })
  const run = (name: string, file: string, env: Record<string, string>) => {
    const child = spawn(process.execPath, ['--enable-source-maps', join(__dirname, file)], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...environment, ...env },
    })
    child.on('exit', (code) => {
      if (ending) return
      if (!isReady)
        return failed(new StartupError(`The process ${name} ended with ${code} before the graph was ready.`))
      printLine(`The process ${name} ended with ${code}; the others go on without it.`)
    })
    children.push(child)
  }
  for (const name of subgraphNames) run(name, 'subgraph.js', { SUBGRAPH: name, SUBGRAPH_PORT: String(ports[name]) })
  run('worker', 'worker.js', {})
  run('gateway', 'gateway.js', {})
  await Promise.race([ready(`http://127.0.0.1:${config.port}/health/ready`), failure])
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

async function ready(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
