import { type ChildProcess, spawn } from 'node:child_process'

/** A process of the distributed form. */
export interface ProcessSpec {
  name: string
  /** The script that it runs. */
  file: string
  env: Record<string, string | undefined>
  /** The whole ends if this process can't be kept running; without it, the process is started again for ever. */
  isEssential: boolean
}

export interface SupervisorOptions {
  log: (line: string) => void
  /** Called once when an essential process can't be kept running. */
  onGivenUp: (name: string) => void
  /** The first delay of a process that ended soon. */
  firstDelayMs?: number
  /** A process that ran so long is started again at once. */
  stableAfterMs?: number
  /** A process that was asked to end is killed after so long: longer than it needs to answer what it has accepted. */
  killAfterMs?: number
}

/** As the npm scripts start Node (docs/operators.md, Install). */
const nodeOptions = ['--v8-pool-size=0', '--max-semi-space-size=16', '--enable-source-maps']

const FIRST_DELAY_MS = 200
const MAX_DELAY_MS = 10_000
const STABLE_AFTER_MS = 30_000
/** An essential process that ended so often without running stably can't be kept. */
const MAX_SHORT_RUNS = 6
const KILL_AFTER_MS = 40_000

interface Supervised {
  spec: ProcessSpec
  child?: ChildProcess
  restart?: NodeJS.Timeout
  /** Runs in a row that ended soon. */
  shortRuns: number
}

/**
 * Runs processes and starts one again that ended: at once if it had run stably, else after a delay that doubles. The children are connected by a channel: they end when
 * this process ends, also by kill -9. They have process groups of their own, so that Ctrl-C reaches them in the order of `stop`.
 */
export class ProcessSupervisor {
  readonly #processes = new Map<string, Supervised>()
  #isStopping = false

  constructor(private readonly options: SupervisorOptions) {}

  start(spec: ProcessSpec): void {
    const supervised: Supervised = { spec, shortRuns: 0 }
    this.#processes.set(spec.name, supervised)
    this.#run(supervised)
  }

  /** Ends these processes and waits for them. None is started again from now on. */
  async stop(names: readonly string[]): Promise<void> {
    this.#isStopping = true
    await Promise.all(names.map((name) => this.#end(this.#processes.get(name))))
  }

  #run(supervised: Supervised): void {
    const { spec } = supervised
    const startedAt = performance.now()
    const child = spawn(process.execPath, [...nodeOptions, spec.file], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: spec.env,
      detached: true,
    })
    supervised.child = child
    child.once('exit', (code, signal) => {
      supervised.child = undefined
      if (this.#isStopping) return
      const { firstDelayMs = FIRST_DELAY_MS, stableAfterMs = STABLE_AFTER_MS } = this.options
      supervised.shortRuns = performance.now() - startedAt >= stableAfterMs ? 0 : supervised.shortRuns + 1
      const reason = signal ? `ended by ${signal}` : `exited with code ${code}`
      if (spec.isEssential && supervised.shortRuns > MAX_SHORT_RUNS) {
        this.options.log(`The process ${spec.name} ${reason} again and can't be kept running.`)
        this.options.onGivenUp(spec.name)
        return
      }
      const delay =
        supervised.shortRuns === 0 ? 0 : Math.min(MAX_DELAY_MS, firstDelayMs * 2 ** (supervised.shortRuns - 1))
      const when = delay === 0 ? 'now' : `in ${(delay / 1000).toFixed(1)} s`
      this.options.log(`The process ${spec.name} ${reason}; it starts again ${when}.`)
      supervised.restart = setTimeout(() => this.#run(supervised), delay)
    })
  }

  async #end(supervised: Supervised | undefined): Promise<void> {
    clearTimeout(supervised?.restart)
    const child = supervised?.child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    await new Promise<void>((resolve) => {
      const force = setTimeout(() => child.kill('SIGKILL'), this.options.killAfterMs ?? KILL_AFTER_MS)
      child.once('exit', () => {
        clearTimeout(force)
        resolve()
      })
      child.kill('SIGTERM')
    })
  }
}
