import { createServer } from 'node:net'

/**
 * Checks before the start's long work that the port can be listened on.
 * @throws Error with code EADDRINUSE or EACCES, and the port
 */
export function assertPortFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => reject(Object.assign(error, { port })))
    server.listen(port, () => server.close(() => resolve()))
  })
}
