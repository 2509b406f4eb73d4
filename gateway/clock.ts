import type { RequestContext } from '../shared/policy/caller'
import { isDay } from '../shared/values/day'
import { brusselsDay, brusselsNoon, instant, isInstant } from '../shared/values/instant'

export type Clock = Pick<RequestContext, 'now' | 'today'>

/** What "now" is for a request: the day at noon in Belgium, or the instant, that the text says; the real clock without one. */
export function clockOf(text: string | null | undefined): Clock | undefined {
  if (!text) return at(new Date().toISOString())
  if (isDay(text)) return at(brusselsNoon(text))
  return isInstant(text) ? at(instant(text)) : undefined
}

const at = (now: string): Clock => ({ now, today: brusselsDay(now) })
