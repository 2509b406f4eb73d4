import type { Day } from '../../../shared/values/day'
import { eventsOfKind, type IdentityEvent, type IdentityEventOf } from './identity-event'
import type { NumberRecord } from './number-timeline'

/**
 * After the merge of two persons, each registration has a name, a sex and a birth date from the open start. Those of the
 * registration whose number came into use later apply from that number's first day, so that both stay readable, unless the
 * registers have reported a change by then.
 */
export function mergedInitialPeriods(
  events: readonly IdentityEvent[],
  numbers: readonly NumberRecord[],
): IdentityEvent[] {
  const registrations = eventsOfKind(events, 'NUMBER').filter(({ value }) => value.replaces === undefined)
  if (registrations.length === 1) return [...events]
  const firstDays = new Map<string, Day>()
  for (const { personId, value, effectiveOn } of registrations) {
    const firstDay = numbers.find(({ number }) => number === value.number)?.period.from
    if (firstDay !== undefined && firstDay > effectiveOn) firstDays.set(personId, firstDay)
  }
  return events.flatMap((event) => {
    const from = event.openStart ? firstDays.get(event.personId) : undefined
    return from === undefined ? [event] : startingOn(from, event, events)
  })
}

function startingOn(from: Day, event: IdentityEvent, events: readonly IdentityEvent[]): IdentityEvent[] {
  const reported = events.filter(
    ({ kind, source, effectiveOn }) => kind === event.kind && source === 'MUTATION' && effectiveOn <= from,
  )
  const moved = { ...event, effectiveOn: from, openStart: false }
  switch (event.kind) {
    case 'NAME':
      return unreportedNameParts(event, eventsOfKind(reported, 'NAME')).map(
        (value): IdentityEvent => ({ ...event, effectiveOn: from, openStart: false, value }),
      )
    case 'GENDER':
      return reported.length > 0 || event.value.gender === 'UNKNOWN' ? [] : [moved]
    case 'BIRTH_DATE':
      return reported.length > 0 ? [] : [moved]
    default:
      return [event]
  }
}

// The parts of a name that no change has reported; missing first names do not remove known ones.
function unreportedNameParts(
  { value }: IdentityEventOf<'NAME'>,
  reported: readonly IdentityEventOf<'NAME'>[],
): IdentityEventOf<'NAME'>['value'][] {
  const { lastName, firstNames } = value
  const parts = {
    ...(reported.every((event) => event.value.lastName === undefined) && { lastName }),
    ...(reported.every((event) => event.value.firstNames === undefined) && firstNames !== null && { firstNames }),
  }
  return Object.keys(parts).length > 0 ? [parts] : []
}
