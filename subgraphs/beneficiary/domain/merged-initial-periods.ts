import type { Day } from '../../../shared/values/day'
import { eventsOfKind, type IdentityEvent, type IdentityEventOf } from './identity-event'
import type { NumberRecord } from './number-timeline'

/**
 * Where two persons turned out to be one, each registration told a name, a sex and a birth date since ever. The one under the
 * number that came into use later says them from that number's first day on, so that both stay readable; where the registers
 * have told a change by then, that change says more.
 */
export function mergedInitialPeriods(
  facts: readonly IdentityEvent[],
  numbers: readonly NumberRecord[],
): IdentityEvent[] {
  const registrations = eventsOfKind(facts, 'NUMBER').filter(({ value }) => value.replaces === undefined)
  if (registrations.length === 1) return [...facts]
  const firstDays = new Map<string, Day>()
  for (const { personId, value, effectiveOn } of registrations) {
    const first = numbers.find(({ number }) => number === value.number)!.period.from
    if (first > effectiveOn) firstDays.set(personId, first)
  }
  return facts.flatMap((fact) => {
    const from = fact.openStart ? firstDays.get(fact.personId) : undefined
    return from === undefined ? [fact] : placed(fact, facts, from)
  })
}

function placed(fact: IdentityEvent, facts: readonly IdentityEvent[], from: Day): IdentityEvent[] {
  const told = facts.filter((one) => one.kind === fact.kind && one.source === 'MUTATION' && one.effectiveOn <= from)
  const moved = { ...fact, effectiveOn: from, openStart: false }
  switch (fact.kind) {
    case 'NAME':
      return nameLeft(fact, told as IdentityEventOf<'NAME'>[]).map((value) => ({ ...moved, value }) as IdentityEvent)
    case 'GENDER':
      return told.length > 0 || fact.value.gender === 'UNKNOWN' ? [] : [moved]
    case 'BIRTH_DATE':
      return told.length > 0 ? [] : [moved]
    default:
      return [fact]
  }
}

// Of a name the parts that no change has told; first names that were not told take none away.
function nameLeft(
  { value }: IdentityEventOf<'NAME'>,
  told: readonly IdentityEventOf<'NAME'>[],
): IdentityEventOf<'NAME'>['value'][] {
  const { lastName, firstNames } = value
  const left = {
    ...(told.every((one) => one.value.lastName === undefined) && { lastName }),
    ...(told.every((one) => one.value.firstNames === undefined) && firstNames !== null && { firstNames }),
  }
  return Object.keys(left).length > 0 ? [left] : []
}
