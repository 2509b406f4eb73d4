import { parentPort, type TransferListItem, Worker, type WorkerOptions } from 'node:worker_threads'

interface ThreadJob<Job> {
  id: number
  job: Job
}
interface ThreadFailure {
  name: string
  message: string
  stack?: string
}
type ThreadAnswer<Result> = { id: number; result: Result } | { id: number; failure: ThreadFailure }

/** How a thread runs. */
export interface OnDemandThreadOptions {
  /** The name in error messages and in the list of threads. */
  name: string
  /** After so long without a job, the thread ends and its memory is free. */
  idleMs?: number
  workerOptions?: WorkerOptions
}

interface Running<Result> {
  worker: Worker
  /** The jobs that it has, by their id. */
  waiting: Map<number, { resolve(result: Result): void; reject(error: Error): void }>
}

const IDLE_MS = 60_000

/**
 * A thread for work that would block the event loop: it is started for the first job, and ends a minute after the last one. The script
 * answers jobs with `answerJobs`. Jobs and results are copied (structured clone).
 */
export class OnDemandThread<Job, Result> {
  #running: Running<Result> | null = null
  #lastId = 0
  #idle: NodeJS.Timeout | undefined

  constructor(
    private readonly script: string,
    private readonly options: OnDemandThreadOptions,
  ) {}

  /** Whether the thread exists at the moment. */
  get isRunning(): boolean {
    return this.#running !== null
  }

  /** @throws Error if the job fails, or the thread ends meanwhile */
  run(job: Job): Promise<Result> {
    clearTimeout(this.#idle)
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#running ??= this.#start()
      const { worker, waiting } = this.#running
      worker.ref()
      worker.postMessage({ id, job } satisfies ThreadJob<Job>)
      waiting.set(id, { resolve, reject })
    })
  }

  /** Ends the thread; the next job starts another one. */
  async end(): Promise<void> {
    clearTimeout(this.#idle)
    const running = this.#running
    this.#running = null
    await running?.worker.terminate()
  }

  #start(): Running<Result> {
    const { name, idleMs = IDLE_MS, workerOptions } = this.options
    const worker = new Worker(this.script, { ...workerOptions, name })
    const running: Running<Result> = { worker, waiting: new Map() }
    const { waiting } = running
    worker.on('message', (answer: ThreadAnswer<Result>) => {
      const job = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('result' in answer) job?.resolve(answer.result)
      else job?.reject(Object.assign(new Error(answer.failure.message), answer.failure))
      if (waiting.size > 0 || this.#running !== running) return
      worker.unref()
      this.#idle = setTimeout(() => void this.end(), idleMs).unref()
    })
    const fail = (reason: string) => {
      if (this.#running === running) this.#running = null
      // The jobs of a thread that died are not run again: one of them may have killed it.
      for (const { reject } of waiting.values()) reject(new Error(`The ${name} thread ended: ${reason}`))
      waiting.clear()
    }
    worker.on('error', (error) => fail(error.message))
    worker.on('exit', (code) => fail(`exit code ${code}`))
    return running
  }
}

/** Answers the jobs of this thread's `OnDemandThread`, several at once. `moved` names the memory of a result that need not be copied. */
export function answerJobs<Job, Result>(
  work: (job: Job) => Promise<Result>,
  moved: (result: Result) => TransferListItem[] = () => [],
): void {
  const answer = (message: ThreadAnswer<Result>, transfer: TransferListItem[] = []) =>
    parentPort?.postMessage(message, transfer)
  parentPort?.on('message', ({ id, job }: ThreadJob<Job>) => {
    work(job)
      .then((result) => answer({ id, result }, moved(result)))
      .catch((cause: unknown) => {
        const { name, message, stack } = cause instanceof Error ? cause : new Error(String(cause))
        answer({ id, failure: { name, message, stack } })
      })
  })
}
