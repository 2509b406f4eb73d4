import { setTimeout as wait } from 'node:timers/promises'
import type { Partner } from '../e2e-scenario/client'

/** What became of the requests of a load. */
export interface LoadOutcome {
  answered: number
  /** The connection was refused: the request was never accepted. */
  refused: number
  /** Codes of errors, and failures of connections that had been accepted, with their counts. */
  failed: Record<string, number>
}

/**
 * Sends an operation so many times a second, whether the earlier ones were answered or not, until the returned function is called.
 * Like a balancer, it sends nothing to a system whose readiness is not 200.
 */
export function startLoad(partner: Partner, query: string, perSecond: number, readyUrl: string) {
  const outcome: LoadOutcome = { answered: 0, refused: 0, failed: {} }
  const pending = new Set<Promise<void>>()
  let isRunning = true
  let isReady = true
  const watching = (async () => {
    while (isRunning) {
      isReady = await fetch(readyUrl).then(
        ({ status }) => status === 200,
        () => false,
      )
      await wait(100)
    }
  })()
  const fail = (reason: string) => {
    outcome.failed[reason] = (outcome.failed[reason] ?? 0) + 1
  }
  const send = async () => {
    try {
      const { errors, status } = await partner.raw(query)
      if (errors) fail(errors[0]?.extensions?.code ?? `HTTP ${status}`)
      else outcome.answered += 1
    } catch (error) {
      const { code } = ((error as Error).cause ?? {}) as { code?: string }
      if (code === 'ECONNREFUSED') outcome.refused += 1
      else fail(code ?? String(error))
    }
  }
  const running = (async () => {
    while (isRunning) {
      if (isReady) {
        const one = send()
        pending.add(one)
        void one.finally(() => pending.delete(one))
      }
      await wait(1000 / perSecond)
    }
  })()
  return async (): Promise<LoadOutcome> => {
    isRunning = false
    await Promise.all([running, watching])
    await Promise.all(pending)
    return outcome
  }
}
