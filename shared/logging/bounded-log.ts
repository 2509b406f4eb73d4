/** Writes one line of a kind per interval. */
export type BoundedLog = (kind: string, write: (suppressed: number) => void) => void

const INTERVAL_MS = 10_000

/**
 * Bounds the lines of an outage: the first line of a kind is written at once, then one in ten seconds, with the number of those
 * that were suppressed before it.
 */
export function createBoundedLog(now: () => number = () => performance.now()): BoundedLog {
  const kinds = new Map<string, { next: number; suppressed: number }>()
  return (kind, write) => {
    const known = kinds.get(kind)
    if (known && now() < known.next) {
      known.suppressed += 1
      return
    }
    kinds.set(kind, { next: now() + INTERVAL_MS, suppressed: 0 })
    write(known?.suppressed ?? 0)
  }
}
