/** Whether something that the process needs works now. */
export type HealthCheck = () => Promise<boolean>

const DEADLINE_MS = 1_000
const CACHE_MS = 1_000

/**
 * A check with a deadline whose result holds for a second, so that probes never add load. Calls meanwhile share one check.
 * A check that throws, or has no result at the deadline, counts as failed.
 */
export function healthCheck(check: () => Promise<unknown>): HealthCheck {
  let last: { result: Promise<boolean>; until: number } | undefined
  return () => {
    if (last && performance.now() < last.until) return last.result
    const result = withinDeadline(check)
    const entry = { result, until: Number.POSITIVE_INFINITY }
    last = entry
    void result.then(() => {
      entry.until = performance.now() + CACHE_MS
    })
    return result
  }
}

async function withinDeadline(check: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), DEADLINE_MS)
  })
  try {
    return await Promise.race([check().then((healthy) => healthy !== false), deadline])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
