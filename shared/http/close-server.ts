import type { Server } from 'node:http'

const SWEEP_MS = 20

/** Stops accepting connections and ends when the running requests have; after `timeoutMs` the remaining connections are cut. */
export async function closeServer(server: Server, timeoutMs?: number): Promise<void> {
  if (!server.listening) return
  await new Promise<void>((resolve) => {
    const force = timeoutMs === undefined ? undefined : setTimeout(() => server.closeAllConnections(), timeoutMs)
    // A keep-alive connection that becomes idle after its last response would hold the server open.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
    server.close(() => {
      clearTimeout(force)
      clearInterval(sweep)
      resolve()
    })
    server.closeIdleConnections()
  })
}
