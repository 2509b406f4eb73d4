import type { RequestContext } from '../../shared/authorization/caller'
import { isDay } from '../../shared/values/day'
import { brusselsDay, brusselsNoon, instant, isInstant } from '../../shared/values/instant'

export type Clock = Pick<RequestContext, 'now' | 'today'>

// A demo's requests tell the same day again and again, and reading one costs more than the rest of a request's way in.
let told: { text: string; clock: Clock } | undefined
// Days begin on whole hours of UTC in Brussels too.
let hour: { name: string; today: Clock['today'] } | undefined

/** What "now" is for a request: the day at noon in Belgium, or the instant, that the text says; the real clock without one. */
export function clockOf(text: string | null | undefined): Clock | undefined {
  if (!text) return real(new Date().toISOString())
  if (told?.text === text) return told.clock
  const now = isDay(text) ? brusselsNoon(text) : isInstant(text) ? instant(text) : undefined
  if (now === undefined) return undefined
  told = { text, clock: { now, today: brusselsDay(now) } }
  return told.clock
}

function real(now: string): Clock {
  const name = now.slice(0, 13)
  if (hour?.name !== name) hour = { name, today: brusselsDay(now) }
  return { now, today: hour.today }
}
