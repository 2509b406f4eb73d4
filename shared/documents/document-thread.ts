import 'reflect-metadata'
import { parentPort } from 'node:worker_threads'
import type { RenderJob, RenderResult } from './rendered-in-thread'

type Render = (...data: readonly unknown[]) => Promise<Buffer>

async function resultOf({ id, file, name, data }: RenderJob): Promise<RenderResult> {
  try {
    const render = (require(file) as Record<string, Render>)[name]
    if (!render) throw new Error(`${file} exports no ${name}`)
    // A copy of its own memory, which is moved to the other thread.
    return { id, bytes: Uint8Array.from(await render(...data)) }
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

// The thread of the documents: one after the other, as they come.
parentPort?.on('message', (job: RenderJob) => {
  void resultOf(job).then((result) =>
    parentPort?.postMessage(result, 'bytes' in result ? [result.bytes.buffer as ArrayBuffer] : []),
  )
})
