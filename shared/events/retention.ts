import type { DataSource } from 'typeorm'
import type { SubgraphName } from '../subgraph/subgraph-name'

/** What a subgraph deletes when it is old. The worker runs it; several workers may run it at once. */
export interface Retention {
  subgraph: SubgraphName
  /** Deletes what is too old; returns the number of rows. `now` is the time of this machine in milliseconds, which no demo clock changes. */
  prune(source: DataSource, now: number): Promise<number>
}

const INTERVAL_MS = 6 * 3_600_000
const INITIAL_DELAY_MS = 60_000

/** Runs `prune` a minute after the start and then every six hours; returns how to stop. */
export function startRetention(prune: () => Promise<unknown>, onError: (error: unknown) => void): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  const run = () => {
    running = prune().catch(onError)
  }
  const first = setTimeout(run, INITIAL_DELAY_MS).unref()
  const further = setInterval(run, INTERVAL_MS).unref()
  return async () => {
    clearTimeout(first)
    clearInterval(further)
    await running
  }
}
