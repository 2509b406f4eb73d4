import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { OnDemandThread } from '../async/on-demand-thread'

/** A document to render: a function that a file exports, and its arguments. */
export interface RenderJob {
  file: string
  name: string
  data: readonly unknown[]
}

const documents = new OnDemandThread<RenderJob, Uint8Array>(join(__dirname, 'document-thread.js'), {
  name: 'documents',
})

/**
 * Has documents rendered in a thread: a long one takes seconds, for which requests would wait. The data are copied to it: a Buffer
 * arrives as a Uint8Array. In a thread already, and in tests of the sources, the function itself is returned.
 * @param file the file that exports the result under this name
 */
export function renderedInThread<Data extends readonly unknown[]>(
  file: string,
  name: string,
  render: (...data: Data) => Promise<Buffer>,
): (...data: Data) => Promise<Buffer> {
  if (!isMainThread || !file.endsWith('.js')) return render
  return async (...data) => Buffer.from((await documents.run({ file, name, data })).buffer)
}
