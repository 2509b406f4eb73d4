import type { Day } from './day'
import { brusselsDay } from './instant'

let known: { hour: string; day: Day } | undefined

/**
 * The day in Belgium by the clock of this machine. Only the check of identification numbers uses it: the readability of a
 * number must not depend on the day that a request is about, so the request's clock is the wrong one there.
 */
export function systemDay(): Day {
  const now = new Date().toISOString()
  // A day in Belgium begins on a full hour of UTC, and formatting a date costs more than checking a number.
  const hour = now.slice(0, 13)
  if (known?.hour !== hour) known = { hour, day: brusselsDay(now) }
  return known.day
}
