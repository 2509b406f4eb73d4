import { join } from 'node:path'
import { isMainThread, Worker } from 'node:worker_threads'

/** A document to render: a function that a file exports, and its arguments. */
export interface RenderJob {
  id: number
  file: string
  name: string
  data: readonly unknown[]
}

/** The bytes of a document, or why there are none. */
export type RenderResult = { id: number; bytes: Uint8Array } | { id: number; error: string }

/** After so long without a document, the thread ends and its memory is free. */
const IDLE_MS = 60_000

/**
 * Has documents rendered in a thread: a long one takes seconds, for which requests would wait. The thread is started for the first
 * document. The data are copied to it: a Buffer arrives as a Uint8Array. In a thread already, and in tests of the sources, the function
 * itself is returned.
 * @param file the file that exports the result under this name
 */
export function renderedInThread<Data extends readonly unknown[]>(
  file: string,
  name: string,
  render: (...data: Data) => Promise<Buffer>,
): (...data: Data) => Promise<Buffer> {
  if (!isMainThread || !file.endsWith('.js')) return render
  return (...data) => documentThread.render(file, name, data)
}

interface Waiting {
  resolve(bytes: Buffer): void
  reject(error: Error): void
}

/** A thread that is started for the first document, and ends a minute after the last one. */
export class DocumentThread {
  #worker: Worker | null = null
  #lastId = 0
  readonly #waiting = new Map<number, Waiting>()
  #idle: NodeJS.Timeout | undefined

  constructor(private readonly script: string) {}

  /** @throws Error if the document can't be rendered, or the thread dies meanwhile */
  render(file: string, name: string, data: readonly unknown[]): Promise<Buffer> {
    clearTimeout(this.#idle)
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#worker ??= this.#start()
      this.#worker.ref()
      this.#worker.postMessage({ id, file, name, data } satisfies RenderJob)
      this.#waiting.set(id, { resolve, reject })
    })
  }

  /** Ends the thread; the next document starts another one. */
  async end(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(this.script, { name: 'documents' })
    worker.on('message', (result: RenderResult) => {
      const waiting = this.#waiting.get(result.id)
      this.#waiting.delete(result.id)
      if ('bytes' in result) waiting?.resolve(Buffer.from(result.bytes.buffer))
      else waiting?.reject(new Error(result.error))
      if (this.#waiting.size > 0) return
      worker.unref()
      this.#idle = setTimeout(() => void this.end(), IDLE_MS).unref()
    })
    const fail = (reason: string) => {
      if (this.#worker !== worker) return
      this.#worker = null
      // The documents of a thread that died are not rendered again: one of them may have killed it.
      for (const { reject } of this.#waiting.values()) reject(new Error(`The document thread ended: ${reason}`))
      this.#waiting.clear()
    }
    worker.on('error', (error) => fail(error.message))
    worker.on('exit', (code) => fail(`exit code ${code}`))
    return worker
  }
}

const documentThread = new DocumentThread(join(__dirname, 'document-thread.js'))
