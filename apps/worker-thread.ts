import 'reflect-metadata'
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { startRuntimes } from '../runtime/open-subgraphs'
import { collectGarbageLater } from '../runtime/release-startup-heap'
import { loadDefinitions } from '../runtime/subgraph-registry'
import type { FromWorkerThread, ToWorkerThread, WorkerThreadSettings } from '../runtime/worker-thread'
import { headPublisher, problemReporter } from '../shared/audit/head-publisher'
import { signingKeyOf } from '../shared/audit/signing-key'
import { startWorker } from '../shared/events/worker'
import { createLogger } from '../shared/logging/logger'

/** Requests run before the checking of files where both need the processor. Linux gives each thread a priority of its own. */
const NICENESS = 2

// The worker of the one-process form, in a thread: relays and handles the events of every subgraph.
async function main(): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('worker-thread.js is started by all-in-one.js.')
  if (process.platform === 'linux') setPriority(NICENESS)
  const { databases, bossUrl, auditSigningKey, parameterOverrides, logLevel } = workerData as WorkerThreadSettings
  const definitions = loadDefinitions(parameterOverrides)
  const cluster = await startRuntimes(definitions, databases)
  const log = createLogger(logLevel)
  const worker = await startWorker({
    sources: cluster.sources,
    bossUrl,
    consumers: definitions.flatMap(({ consumers }) => consumers ?? []),
    retentions: definitions.flatMap(({ retention }) => retention ?? []),
    contextFor: cluster.contextFor,
    log: (line) => log.warn(line),
    sealing: { key: signingKeyOf(auditSigningKey), publish: headPublisher(log), onProblems: problemReporter(log) },
  })
  const say = (message: FromWorkerThread) => port.postMessage(message)
  const stop = async () => {
    await worker.stop()
    await cluster.close()
    // Ends this thread only.
    process.exit(0)
  }
  port.on('message', (message: ToWorkerThread) => {
    if (message === 'STOP') void stop()
    else void worker.isHealthy().then((isHealthy) => say({ isHealthy }))
  })
  say('STARTED')
  collectGarbageLater()
}

void main()
