import type { RequestContext } from '../authorization/caller'

/** The header in which a caller says for how many milliseconds it waits for the answer. */
export const TIMEOUT_HEADER = 'x-timeout-ms'

/** What a subgraph keeps of its caller's time to answer without its own calls: with equal times both would give up at once. */
const MAX_RESERVE_MS = 2_000
const RESERVED_SHARE = 0.3

const deadlines = new WeakMap<RequestContext, number>()

/** Remembers how long the calls of this request may take, so that the subgraph can still answer without them. */
export function limitCallsOf(request: RequestContext, timeoutOfCaller: string | string[] | undefined): void {
  const ms = Number(timeoutOfCaller)
  if (ms > 0) deadlines.set(request, performance.now() + ms - Math.min(MAX_RESERVE_MS, RESERVED_SHARE * ms))
}

/** Milliseconds that a call of this request may take; infinity for a request without a caller that waits (events). */
export const timeForCall = (request: RequestContext): number =>
  (deadlines.get(request) ?? Number.POSITIVE_INFINITY) - performance.now()
