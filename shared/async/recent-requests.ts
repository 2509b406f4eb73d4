import { AsyncLocalStorage } from 'node:async_hooks'

/** A request that began so long ago is long work itself: other long work no longer waits for it. */
const RECENT_MS = 50
/** After so long without a short request, long work need not rest. */
const QUIET_MS = 1_000

let recent = 0
let lastShortRequest = Number.NEGATIVE_INFINITY
const waiting = new Set<() => void>()

/** A request that is counted from its begin, until it ends or turns out to be long. */
export class RecentRequest {
  #isRecent = true
  readonly #timer = setTimeout(() => this.becomeLong(), RECENT_MS).unref()

  constructor() {
    recent += 1
  }

  /** The request is long work itself: no other long work waits for it. */
  becomeLong(): void {
    if (!this.#isRecent) return
    this.#isRecent = false
    clearTimeout(this.#timer)
    recent -= 1
    if (recent === 0) for (const resume of [...waiting]) resume()
  }

  end(): void {
    if (this.#isRecent) lastShortRequest = performance.now()
    this.becomeLong()
  }
}

const storage = new AsyncLocalStorage<RecentRequest>()

/** Runs the work of a request, which counts from now on. */
export async function runAsRequest<T>(work: () => Promise<T>): Promise<T> {
  const request = new RecentRequest()
  try {
    return await storage.run(request, work)
  } finally {
    request.end()
  }
}

/** The request that the running code works for; undefined for the system's own work. */
export const currentRequest = (): RecentRequest | undefined => storage.getStore()

/** Whether short requests are being answered now, or were in the last second. */
export const hasShortRequests = (): boolean => recent > 0 || performance.now() - lastShortRequest < QUIET_MS

/** Calls back when no request of the last 50 ms is being answered, after `maxMs` in any case. */
export function waitForRecentRequests(maxMs: number, callback: () => void): void {
  if (recent === 0) {
    callback()
    return
  }
  const resume = () => {
    clearTimeout(timer)
    waiting.delete(resume)
    callback()
  }
  const timer = setTimeout(resume, maxMs)
  waiting.add(resume)
}
