import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { readConfiguration } from './start/configuration'
import { ensureDemo } from './start/demo'
import { runProgram } from './start/ending'
import { checkPort } from './start/free-port'
import { openGraph } from './start/graph'
import { say } from './start/log'
import { openStores, secretIn } from './start/stores'
import { loadDefinitions, subgraphNames } from './start/subgraphs'
import { welcome } from './start/welcome'

// The same graph as processes of their own: five subgraphs, the gateway and the worker, which speak HTTP with signed calls.
runProgram(async (onEnd) => {
  const began = performance.now()
  const configuration = readConfiguration(process.env)
  await checkPort(configuration.port)
  const definitions = loadDefinitions()
  const stores = await openStores(configuration, definitions, say)
  onEnd(stores.stop)
  if (!configuration.production) {
    const graph = await openGraph(definitions, stores.subgraphs)
    await ensureDemo(graph, configuration, say).finally(graph.close)
  }
  const ports = Object.fromEntries(subgraphNames.map((name, i) => [name, configuration.port + 1 + i]))
  const environment = {
    ...process.env,
    INTERNAL_SECRET: secretIn(configuration.dataFolder),
    BOSS_URL: stores.bossUrl,
    SUBGRAPH_URLS: JSON.stringify(
      Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, `http://127.0.0.1:${port}/graphql`])),
    ),
    STORE_URLS: JSON.stringify(Object.fromEntries(stores.subgraphs.map(({ name, url }) => [name, url]))),
  }
  const children: ChildProcess[] = []
  let ending = false
  onEnd(async () => {
    ending = true
    await Promise.all(children.map(stop))
  })
  const run = (name: string, file: string, env: Record<string, string>) => {
    const child = spawn(process.execPath, ['--enable-source-maps', join(__dirname, file)], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...environment, ...env },
    })
    child.on('exit', (code) => {
      if (!ending) say(`The process ${name} ended with ${code}; the others go on without it.`)
    })
    children.push(child)
  }
  for (const name of subgraphNames)
    run(name, 'start/subgraph-main.js', { SUBGRAPH: name, SUBGRAPH_PORT: String(ports[name]) })
  run('worker', 'start/worker-main.js', {})
  run('gateway', 'start/gateway-main.js', {})
  await ready(`http://127.0.0.1:${configuration.port}/health/ready`)
  welcome(configuration.port, !configuration.production, performance.now() - began)
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
