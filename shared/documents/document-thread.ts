import 'reflect-metadata'
import { answerJobs } from '../async/on-demand-thread'
import type { RenderJob } from './rendered-in-thread'

type Render = (...data: readonly unknown[]) => Promise<Buffer>

// The thread of the documents: one after the other, as they come.
answerJobs<RenderJob, Uint8Array<ArrayBuffer>>(
  async ({ file, name, data }) => {
    const render = (require(file) as Record<string, Render>)[name]
    if (!render) throw new Error(`${file} exports no ${name}`)
    // A copy of its own memory, which is moved to the other thread.
    return Uint8Array.from(await render(...data))
  },
  ({ buffer }) => [buffer],
)
