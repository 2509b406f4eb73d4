import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'

const RESOLUTION_MS = 1

/** The longest time, in milliseconds, for which some work blocks the event loop. */
export async function longestDelay(work: () => Promise<unknown>): Promise<number> {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  histogram.enable()
  // The monitor measures from one run of its timer to the next: it must have run once.
  await wait(10 * RESOLUTION_MS)
  await work()
  await wait(10 * RESOLUTION_MS)
  histogram.disable()
  return histogram.max / 1e6
}
