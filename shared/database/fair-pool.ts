import pg from 'pg'
import type { DataSource } from 'typeorm'
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver'
import { FairQueue } from '../async/fair-queue'
import { currentOperation } from './client-operation'

/** Connections that operations of clients never take: the events of the system get through under any load. */
const RESERVED_FOR_SYSTEM = 2
/** Share of the other connections that one client may hold. */
const SHARE_OF_ONE_CLIENT = 2 / 3

type Connected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release: (error?: boolean | Error) => void,
) => void

/**
 * The driver's pool, in which connections are given in turn to clients instead of in the order of arrival: an operation with many
 * statements delays the other operations of its own client only.
 */
export class FairPool extends pg.Pool {
  readonly #queue: FairQueue
  readonly #timeoutMs: number

  constructor(options: pg.PoolConfig) {
    super(options)
    const shared = Math.max(1, (options.max ?? 10) - RESERVED_FOR_SYSTEM)
    this.#queue = new FairQueue(shared, Math.max(1, Math.floor(shared * SHARE_OF_ONE_CLIENT)))
    // A connection that is lost while it is lent emits an error, which ends the process if nobody listens. Its statement fails anyway.
    this.on('connect', (client) => client.on('error', () => undefined))
    this.#timeoutMs = options.connectionTimeoutMillis ?? 10_000
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: Connected): void
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    if (callback) {
      this.#connect(callback)
      return undefined
    }
    return new Promise((resolve, reject) =>
      this.#connect((error, client) => (client ? resolve(client) : reject(error ?? new Error('No connection.')))),
    )
  }

  #connect(callback: Connected): void {
    const operation = currentOperation()
    // An operation that holds a connection and needs another must not wait for itself.
    if (!operation || operation.pools.includes(this)) {
      super.connect(callback)
      return
    }
    let timer: NodeJS.Timeout | undefined
    let isWaiting = true
    const stopWaiting = this.#queue.enter(operation.client, (releaseSlot) => {
      isWaiting = false
      clearTimeout(timer)
      operation.pools.push(this)
      const leave = () => {
        const position = operation.pools.indexOf(this)
        if (position >= 0) operation.pools.splice(position, 1)
        releaseSlot()
      }
      super.connect((error, client) => {
        if (!client) {
          leave()
          return callback(error, undefined, () => undefined)
        }
        const release = client.release.bind(client)
        client.release = (cause) => {
          release(cause)
          leave()
        }
        callback(error, client, client.release)
      })
    })
    if (!isWaiting) return
    timer = setTimeout(() => {
      stopWaiting()
      callback(new Error('timeout exceeded when trying to connect'), undefined, () => undefined)
    }, this.#timeoutMs)
  }
}

/** The pool of a source. @throws Error if the source is closed */
export function poolOf(source: DataSource): FairPool {
  const { master } = source.driver as PostgresDriver
  // The text that TypeORM has for it (unavailable.ts).
  if (!(master instanceof FairPool)) throw new Error('Driver not Connected')
  return master
}
