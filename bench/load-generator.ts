import { setTimeout as wait } from 'node:timers/promises'
import { Pool } from 'undici'
import type { PreparedRequest } from './http-clients'
import { percentile } from './measure'

/** Result of a load test. */
export interface LoadResult {
  operations: number
  perSecond: number
  /** Latency in milliseconds. At a given rate it counts from the scheduled time of the request (no coordinated omission). */
  p50: number
  p99: number
}

export interface LoadOptions {
  connections: number
  seconds: number
  /** Default: as fast as possible. */
  perSecond?: number
  /** Ends the load before the seconds are over. */
  isOver?: () => boolean
}

/**
 * Sends requests over persistent connections for a duration.
 * @throws Error when a response has errors.
 */
export async function generateLoad(
  url: string,
  ask: (i: number) => PreparedRequest,
  { connections, seconds, perSecond, isOver = () => false }: LoadOptions,
): Promise<LoadResult> {
  const pool = new Pool(url, { connections, pipelining: 1 })
  const took: number[] = []
  const began = performance.now()
  const until = began + seconds * 1000
  let next = 0
  const worker = async () => {
    for (;;) {
      const i = next++
      const due = perSecond ? began + (i * 1000) / perSecond : performance.now()
      if (due >= until || isOver()) return
      const early = due - performance.now()
      if (early > 1) await wait(early)
      const { statusCode, body } = await pool.request(ask(i))
      const text = await body.text()
      if (statusCode !== 200 || text.includes('"errors"')) throw new Error(`failed request: ${statusCode} ${text}`)
      took.push(performance.now() - due)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, worker))
  } finally {
    await pool.close()
  }
  return {
    operations: took.length,
    perSecond: (took.length / (performance.now() - began)) * 1000,
    p50: percentile(took, 50),
    p99: percentile(took, 99),
  }
}
