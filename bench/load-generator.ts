import { setTimeout as wait } from 'node:timers/promises'
import { Pool } from 'undici'
import type { Prepared } from './http-clients'
import { percentile } from './measure'

/** What a load found. */
export interface LoadResult {
  operations: number
  perSecond: number
  /** Milliseconds; at a given pace they count from the moment at which a request was due, so that no stall is left out. */
  p50: number
  p99: number
}

/**
 * Sends requests over so many kept connections for so long, each made when it is sent: as fast as they are answered, or so
 * many a second, each at its moment. Throws where an answer is no good one.
 */
export async function generateLoad(
  url: string,
  ask: (i: number) => Prepared,
  { connections, seconds, perSecond }: { connections: number; seconds: number; perSecond?: number },
): Promise<LoadResult> {
  const pool = new Pool(url, { connections, pipelining: 1 })
  const took: number[] = []
  const began = performance.now()
  const until = began + seconds * 1000
  let next = 0
  const lane = async () => {
    for (;;) {
      const i = next++
      const due = perSecond ? began + (i * 1000) / perSecond : performance.now()
      if (due >= until) return
      const early = due - performance.now()
      if (early > 1) await wait(early)
      const { statusCode, body } = await pool.request(ask(i))
      const text = await body.text()
      if (statusCode !== 200 || text.includes('"errors"')) throw new Error(`no good answer: ${statusCode} ${text}`)
      took.push(performance.now() - due)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, lane))
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
