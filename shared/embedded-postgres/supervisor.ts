import { setTimeout as wait } from 'node:timers/promises'
import { runningServer, type ServerLocation, startServer } from './server-process'

const EVERY_MS = 500

/**
 * Restarts the server on its port if it ended unexpectedly (killed, out of memory).
 * @returns a function that ends the supervision
 */
export function superviseServer(place: ServerLocation, port: number, log: (line: string) => void): () => Promise<void> {
  const ending = new AbortController()
  const supervise = async () => {
    while (!ending.signal.aborted) {
      // Does not keep the process alive: if it exits without stopping the server, the next start attaches to it.
      await wait(EVERY_MS, undefined, { signal: ending.signal, ref: false }).catch(() => undefined)
      if (ending.signal.aborted || runningServer(place)) continue
      log('The database ended unexpectedly and is restarted')
      await startServer(place, { port, isKept: true }).catch((error: Error) => log(error.message))
    }
  }
  const running = supervise()
  return async () => {
    ending.abort()
    await running
  }
}
