import { LRUCache } from 'lru-cache'
import type { DataSource } from 'typeorm'
import { runForSystem } from '../database/client-operation'
import { autocommit, isUniqueViolation } from '../database/transaction'
import { isDatabaseUnavailable } from '../database/unavailable'
import { type AccessEntry, insertAccessRows, insertNewAccessRows } from './access-rows'

/** Rows of one statement: more wait for the next one. */
const MAX_ROWS = 1_000
/** Requests that are remembered, more than run at once: their next rows may repeat rows. */
const MAX_REQUESTS = 2_000

interface WaitingEntry {
  entry: AccessEntry
  resolve: () => void
  reject: (error: unknown) => void
}

// One for each database: a process of the tests has several.
const batchers = new WeakMap<DataSource, AccessRowBatcher>()

/**
 * Writes rows of the access log that belong to no transaction, and resolves when they are committed. The rows of requests that read at
 * the same moment are written by one statement and one commit: a row alone costs three times as much.
 */
export function writeBatched(source: DataSource, entry: AccessEntry): Promise<void> {
  const batcher = batchers.get(source) ?? new AccessRowBatcher(source)
  batchers.set(source, batcher)
  return batcher.write(entry)
}

/** Entries that arrive while a statement runs wait for it and are written together; on an idle database none waits. */
class AccessRowBatcher {
  #waiting: WaitingEntry[] = []
  #isWriting = false
  readonly #requests = new LRUCache<string, true>({ max: MAX_REQUESTS })

  constructor(private readonly source: DataSource) {}

  write(entry: AccessEntry): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject })
      if (this.#isWriting) return
      this.#isWriting = true
      // What the other requests of this turn of the event loop write goes along. The statement is of no client.
      setImmediate(() => runForSystem(() => this.#writeAll()))
    })
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) await this.#writeTogether(this.#take())
    this.#isWriting = false
  }

  #take(): WaitingEntry[] {
    let rows = 0
    const end = this.#waiting.findIndex(({ entry }, index) => {
      rows += entry.persons.length
      return rows > MAX_ROWS && index > 0
    })
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : end)
  }

  async #writeTogether(batch: readonly WaitingEntry[]): Promise<void> {
    try {
      await this.#insert(batch)
    } catch (error) {
      if (batch.length === 1 || isDatabaseUnavailable(error)) for (const { reject } of batch) reject(error)
      // A row that the database refuses fails its own request only.
      else for (const waiting of batch) await this.#writeTogether([waiting])
    }
  }

  async #insert(batch: readonly WaitingEntry[]): Promise<void> {
    const entries = batch.map(({ entry }) => entry)
    if (this.#areNew(entries)) await this.#insertNew(entries)
    else await insertAccessRows(autocommit(this.source), entries)
    for (const { resolve } of batch) resolve()
  }

  #areNew(entries: readonly AccessEntry[]): boolean {
    const known = this.#requests
    let areNew = true
    for (const { context } of entries) {
      if (known.has(context.requestId)) areNew = false
      known.set(context.requestId, true)
    }
    return areNew
  }

  // Another process may have written a row of the request.
  async #insertNew(entries: readonly AccessEntry[]): Promise<void> {
    const statements = autocommit(this.source)
    try {
      await insertNewAccessRows(statements, entries)
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      await insertAccessRows(statements, entries)
    }
  }
}
