import type { RequestContext } from '../../shared/authorization/caller'
import { isDay } from '../../shared/values/day'
import { brusselsDay, brusselsNoon, instant, isInstant } from '../../shared/values/instant'

export type Clock = Pick<RequestContext, 'now' | 'today'>

// Demo clients repeat the same header on every request, and parsing it costs more than the other middleware together.
let lastDemoClock: { text: string; clock: Clock } | undefined
// The date in Belgium changes on a whole hour of UTC, so it is computed once an hour.
let currentHour: { utcHour: string; today: Clock['today'] } | undefined

/**
 * The `now` and `today` of a request: noon in Belgium for a day, the instant itself for an instant, the real clock
 * without a text. Undefined when the text is neither.
 */
export function clockOf(text: string | null | undefined): Clock | undefined {
  if (!text) return realClock(new Date().toISOString())
  if (lastDemoClock?.text === text) return lastDemoClock.clock
  const now = isDay(text) ? brusselsNoon(text) : isInstant(text) ? instant(text) : undefined
  if (now === undefined) return undefined
  lastDemoClock = { text, clock: { now, today: brusselsDay(now) } }
  return lastDemoClock.clock
}

function realClock(now: string): Clock {
  const utcHour = now.slice(0, 13)
  if (currentHour?.utcHour !== utcHour) currentHour = { utcHour, today: brusselsDay(now) }
  return { now, today: currentHour.today }
}
