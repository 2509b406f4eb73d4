import { createServer } from 'node:net'

/** Throws (EADDRINUSE, EACCES) where the port can't be listened on: told before a minute of work, not after it. */
export function assertPortFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => reject(Object.assign(error, { port })))
    server.listen(port, () => server.close(() => resolve()))
  })
}
