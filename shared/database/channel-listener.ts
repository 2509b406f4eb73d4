import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import type { DataSource } from 'typeorm'

const RECONNECT_MS = 1_000

/** A connection that hears the notifications of a channel. */
export interface ChannelListener {
  /** Whether notifications arrive at the moment. */
  isListening(): boolean
  close(): Promise<void>
}

/**
 * Calls `onNotified` after each commit that notified the channel, and after each (re)connection, because what was notified before it
 * was not heard. Reconnects until it is closed. `purpose` is in the name by which the database shows the connection.
 */
export function listenToChannel(
  source: DataSource,
  { channel, purpose }: { channel: string; purpose: string },
  onNotified: () => void,
  onError: (error: unknown) => void,
): ChannelListener {
  const closing = new AbortController()
  let isListening = false
  const listen = async () => {
    const { url, name } = connectionOf(source)
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: 10_000,
      application_name: `${name}-${purpose}`,
      keepAlive: true,
    })
    const lost = new Promise<void>((resolve) => client.once('end', resolve))
    client.on('notification', onNotified)
    const end = () => void client.end().catch(onError)
    client.on('error', (error) => {
      isListening = false
      onError(error)
      end()
    })
    closing.signal.addEventListener('abort', end)
    try {
      // The driver's `connect` never settles if the connection is ended while it is made.
      await Promise.race([client.connect(), lost.then(() => Promise.reject(new Error('The connection has ended.')))])
      await client.query(`listen "${channel}"`)
      isListening = true
      onNotified()
      await lost
    } finally {
      isListening = false
      closing.signal.removeEventListener('abort', end)
      await client.end().catch(() => undefined)
    }
  }
  const run = async () => {
    while (!closing.signal.aborted) {
      await listen().catch((error) => closing.signal.aborted || onError(error))
      await wait(RECONNECT_MS, undefined, { signal: closing.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    isListening: () => isListening,
    async close() {
      closing.abort()
      await running
    },
  }
}

function connectionOf(source: DataSource): { url: string; name: string } {
  const { options } = source
  if (options.type !== 'postgres' || !options.url)
    throw new Error('Notifications need a PostgreSQL database with a URL.')
  return { url: options.url, name: options.applicationName ?? 'mediprima' }
}

/** The schema of a source. */
export function schemaOf({ options }: DataSource): string {
  if (options.type !== 'postgres' || !options.schema) throw new Error('The database has no schema.')
  return options.schema
}
