import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import type { DataSource } from 'typeorm'
import { outboxChannel } from '../database/migrations/1799880000001-notify-outbox'

const RECONNECT_MS = 1_000

/** A connection that hears when events are published. */
export interface OutboxListener {
  /** Whether notifications arrive at the moment; if not, the caller polls. */
  isListening(): boolean
  close(): Promise<void>
}

/**
 * Calls `onPublished` after each commit that published events in this outbox, and after each (re)connection, because what was
 * published before it was not heard. Reconnects until it is closed.
 */
export function listenToOutbox(
  source: DataSource,
  onPublished: () => void,
  onError: (error: unknown) => void,
): OutboxListener {
  const closing = new AbortController()
  let isListening = false
  const listen = async () => {
    const { url, name } = connectionOf(source)
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: 10_000,
      application_name: `${name}-events`,
    })
    const lost = new Promise<void>((resolve) => client.once('end', resolve))
    client.on('error', onError)
    client.on('notification', onPublished)
    const end = () => void client.end().catch(onError)
    closing.signal.addEventListener('abort', end)
    try {
      await client.connect()
      await client.query(`listen "${outboxChannel(schemaOf(source))}"`)
      isListening = true
      onPublished()
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
    throw new Error('The outbox is not in a PostgreSQL database with a URL.')
  return { url: options.url, name: options.applicationName ?? 'mediprima' }
}

function schemaOf({ options }: DataSource): string {
  if (options.type !== 'postgres' || !options.schema) throw new Error('The outbox has no schema.')
  return options.schema
}
