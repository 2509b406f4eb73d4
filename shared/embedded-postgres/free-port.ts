import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'

const FIRST_PORT = 10_000
/** The lowest port that Linux gives to outgoing connections, where its setting cannot be read. */
const FIRST_OUTGOING_PORT = 32_768
const TRIES = 200

/**
 * A port of this machine on which nothing listens, below those that the system gives to outgoing connections: while a server restarts,
 * such a connection could take its port, even one that tries to reach the server itself.
 */
export async function freePort(): Promise<number> {
  const end = firstOutgoingPort()
  for (let attempt = 0; attempt < TRIES && end > FIRST_PORT; attempt++) {
    const port = FIRST_PORT + Math.floor(Math.random() * (end - FIRST_PORT))
    if (await isFree(port)) return port
  }
  return listenOnce(0)
}

/** Whether nothing listens on the port. */
export const isFree = (port: number): Promise<boolean> =>
  listenOnce(port).then(
    () => true,
    () => false,
  )

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port))
    })
  })
}

function firstOutgoingPort(): number {
  try {
    return Number(readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').split(/\s+/)[0]) || FIRST_OUTGOING_PORT
  } catch {
    return FIRST_OUTGOING_PORT
  }
}
