import type { Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'

/** A connection that is idle at first may have a request in transit: the network and a busy process deliver it late. */
const GRACE_MS = 1_000
const SWEEP_MS = 50
const MAX_TURNS = 200
const SHORT_TURN_MS = 1

/** Lets one turn of the event loop pass, in which what has arrived is read; whether it was short, so that little arrived meanwhile. */
async function isTurnShort(): Promise<boolean> {
  const start = performance.now()
  await nextTurn()
  return performance.now() - start < SHORT_TURN_MS
}

/**
 * Stops accepting connections and ends when the running requests have; after `timeoutMs` the remaining connections are cut. A request
 * that was sent on an accepted connection is answered, even if this process has not read it yet.
 */
export async function closeServer(server: Server, timeoutMs?: number): Promise<void> {
  if (!server.listening) return
  // A turn of the event loop accepts the connections that wait in the kernel, which closing would reset. After a long turn more wait.
  for (let turn = 0; turn < MAX_TURNS; turn++) if ((await isTurnShort()) && turn > 0) break
  await new Promise<void>((resolve) => {
    const force = timeoutMs === undefined ? undefined : setTimeout(() => server.closeAllConnections(), timeoutMs)
    const closedAt = performance.now()
    // A keep-alive connection that becomes idle after its last response would hold the server open.
    const sweep = setInterval(async () => {
      if (performance.now() - closedAt < GRACE_MS) return
      // A request that arrived while this process was busy is read first: to close its connection would reset it.
      await nextTurn()
      if (await isTurnShort()) server.closeIdleConnections()
    }, SWEEP_MS)
    // `close` of an HTTP server would cut the connections whose request is not read yet.
    NetServer.prototype.close.call(server, () => {
      clearTimeout(force)
      clearInterval(sweep)
      resolve()
    })
  })
}
