import { AsyncLocalStorage } from 'node:async_hooks'
import { currentRequest, RecentRequest } from '../async/recent-requests'

/** The operation of a client that the running code works for. */
export interface ClientOperation {
  /** Identifies the client: audience, organisation and subject. */
  client: string
  /** The pools of which it holds a connection, once for each connection. */
  pools: object[]
  /** Long work of other operations waits for it while it is short. */
  request: RecentRequest
}

const storage = new AsyncLocalStorage<ClientOperation | undefined>()

/**
 * Runs the work for an operation of a client: its connections count as those of the client (fair-pool.ts). `request`: the request that
 * asked for it, if it was counted before.
 */
export async function runForClient<T>(
  client: string,
  work: () => T | Promise<T>,
  request = new RecentRequest(),
): Promise<T> {
  try {
    return await storage.run({ client, pools: [], request }, work)
  } finally {
    request.end()
  }
}

/** Runs the work for no client: work that the system does for many at once. */
export const runForSystem = <T>(work: () => T): T => storage.run(undefined, work)

/** The operation that the running code works for; undefined for the system's own work (events, imports). */
export const currentOperation = (): ClientOperation | undefined => storage.getStore()

/** The request that the running code works for, before and in its operation. */
export const requestInHand = (): RecentRequest | undefined => currentOperation()?.request ?? currentRequest()
