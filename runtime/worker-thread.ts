import { Worker } from 'node:worker_threads'
import { type HealthCheck, healthCheck } from '../shared/http/health-check'
import type { ParameterOverride } from '../shared/rules/parameter-overrides'

/** What the worker needs to run in a thread of its own. */
export interface WorkerThreadSettings {
  databases: { name: string; url: string }[]
  bossUrl: string
  auditSigningKey: string
  parameterOverrides: readonly ParameterOverride[]
  logLevel: string
}

export interface WorkerThreadOptions {
  /** The script of the thread: `apps/worker-thread.js`. */
  file: string
  settings: WorkerThreadSettings
  log: (line: string) => void
  /** Called once when the thread can't be kept running. */
  onGivenUp: () => void
}

/** A worker that runs in a thread. */
export interface WorkerThread {
  isHealthy: HealthCheck
  /** Finishes the running jobs, then ends the thread. */
  stop(): Promise<void>
}

/** What the threads say to each other. */
export type ToWorkerThread = 'CHECK_HEALTH' | 'STOP'
export type FromWorkerThread = 'STARTED' | { isHealthy: boolean }

const FIRST_DELAY_MS = 200
const MAX_DELAY_MS = 10_000
/** A thread that ran so long starts with the first delay again. */
const STABLE_AFTER_MS = 30_000
const MAX_SHORT_RUNS = 6
const STOP_WITHIN_MS = 15_000

/**
 * Runs the worker in a thread: checking a large invoice file takes the whole event loop for a while, and requests must not wait for it.
 * A thread that ends is started again, after a delay that doubles. Resolves when the worker has started.
 * @throws Error if it ends before it has started
 */
export async function startWorkerThread(options: WorkerThreadOptions): Promise<WorkerThread> {
  const thread = new SupervisedThread(options)
  await thread.start()
  return { isHealthy: healthCheck(() => thread.checkHealth()), stop: () => thread.stop() }
}

class SupervisedThread {
  #worker: Worker | null = null
  #restart: NodeJS.Timeout | undefined
  #shortRuns = 0
  #isStopping = false
  #answerHealth: ((isHealthy: boolean) => void) | undefined

  constructor(private readonly options: WorkerThreadOptions) {}

  start(): Promise<void> {
    const startedAt = performance.now()
    const { file, settings, log, onGivenUp } = this.options
    const worker = new Worker(file, { workerData: settings, name: 'worker' })
    this.#worker = worker
    return new Promise((resolve, reject) => {
      let isStarted = false
      worker.on('message', (message: FromWorkerThread) => {
        if (message !== 'STARTED') return this.#answerHealth?.(message.isHealthy)
        isStarted = true
        resolve()
      })
      worker.on('error', (error) => {
        log(`The worker failed: ${error.message}`)
        reject(error)
      })
      worker.once('exit', (code) => {
        this.#worker = null
        this.#answerHealth?.(false)
        reject(new Error(`The worker ended with code ${code} before it had started.`))
        if (this.#isStopping || (!isStarted && this.#shortRuns === 0)) return
        this.#shortRuns = performance.now() - startedAt >= STABLE_AFTER_MS ? 1 : this.#shortRuns + 1
        if (this.#shortRuns > MAX_SHORT_RUNS) return onGivenUp()
        const delay = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (this.#shortRuns - 1))
        log(`The worker ended with code ${code}; it starts again in ${(delay / 1000).toFixed(1)} s.`)
        this.#restart = setTimeout(() => void this.start().catch(() => undefined), delay)
      })
    })
  }

  checkHealth(): Promise<boolean> {
    if (!this.#worker) return Promise.resolve(false)
    return new Promise((resolve) => {
      this.#answerHealth = resolve
      this.#worker?.postMessage('CHECK_HEALTH' satisfies ToWorkerThread)
    })
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    clearTimeout(this.#restart)
    const worker = this.#worker
    if (!worker) return
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
    worker.postMessage('STOP' satisfies ToWorkerThread)
    const force = setTimeout(() => void worker.terminate(), STOP_WITHIN_MS)
    await ended
    clearTimeout(force)
  }
}
