import { setTimeout as wait } from 'node:timers/promises'
import { runningServer, type ServerLocation, startServer } from './server-process'

const EVERY_MS = 500

/**
 * Starts the server again, on its port, where it is gone without having been told to stop (killed, out of memory).
 * Answers how to end the watch.
 */
export function superviseServer(place: ServerLocation, port: number, log: (line: string) => void): () => Promise<void> {
  const ending = new AbortController()
  const look = async () => {
    while (!ending.signal.aborted) {
      // Does not keep the process alive: who ends without a word leaves the server running, and the next start attaches.
      await wait(EVERY_MS, undefined, { signal: ending.signal, ref: false }).catch(() => undefined)
      if (ending.signal.aborted || runningServer(place)) continue
      log('The database was gone and is started again')
      await startServer(place, port).catch((error: Error) => log(error.message))
    }
  }
  const looking = look()
  return async () => {
    ending.abort()
    await looking
  }
}
