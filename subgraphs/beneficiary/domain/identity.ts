import type { InsuranceStatus } from '../../../shared/values/care-types'
import { addDays, type Day, earliest } from '../../../shared/values/day'
import { includes, type Period } from '../../../shared/values/period'
import {
  type AddressValue,
  eventsOfKind,
  type Gender,
  type HouseholdRelation,
  type IdentityEvent,
  type IdentityEventOf,
  type ResidenceValue,
} from './identity-event'
import { mergedInitialPeriods } from './merged-initial-periods'
import { type NumberRecord, numberTimeline } from './number-timeline'
import { type Dated, on, records, sortByDate } from './timeline'

/** Insurance on some days. */
export type InsuranceRecord = Dated<{ status: InsuranceStatus; insurer: string | null }>
/** Residence on some days. */
export type ResidenceRecord = Dated<ResidenceValue>

/** Everything known of a person, as records with their days, oldest first. */
export interface Identity {
  /** The day since which the first things known are taken to hold. */
  openStart: Day
  numbers: NumberRecord[]
  names: Dated<{ lastName: string; firstNames: string | null }>[]
  genders: Dated<{ gender: Gender }>[]
  birthDates: Dated<{ birthDate: Day }>[]
  deathDate: Day | null
  residences: ResidenceRecord[]
  insurances: InsuranceRecord[]
  addresses: Dated<AddressValue>[]
  receptionCentre: Period[]
  household: { personId: string; relation: HouseholdRelation }[]
}

/**
 * What recorded facts say of a person: a pure function of the set of facts, so that neither the order of arrival nor a union
 * of two persons rewrites anything.
 */
export function identityOf(recorded: readonly IdentityEvent[]): Identity {
  // "Since before anything else is known" is one moment for all registrations of a person, whatever birth dates they told: what
  // the registers report for an earlier day (a birth date put right) comes after it too.
  const openStart = earliest(
    ...recorded.filter((fact) => fact.openStart || fact.source === 'MUTATION').map((fact) => fact.effectiveOn),
  )
  const aligned = recorded.map((fact) => (fact.openStart ? { ...fact, effectiveOn: openStart } : fact))
  const numbers = numberTimeline(eventsOfKind(aligned, 'NUMBER'), openStart)
  const facts = mergedInitialPeriods(aligned, numbers)
  const inLine = <K extends IdentityEvent['kind']>(kind: K) => sortByDate(eventsOfKind(facts, kind))
  const residences = records<ResidenceValue>(inLine('RESIDENCE'))
  return {
    openStart,
    numbers,
    names: records(wholeNames(inLine('NAME'))),
    genders: records<{ gender: Gender }>(inLine('GENDER')),
    birthDates: records<{ birthDate: Day }>(inLine('BIRTH_DATE')),
    // One dies once: a second message corrects the first, in whichever direction.
    deathDate: eventsOfKind(facts, 'DEATH').sort((a, b) => b.seq - a.seq)[0]?.effectiveOn ?? null,
    residences,
    insurances: records(inLine('INSURANCE').map((fact) => insured(fact, residences))),
    addresses: records<AddressValue>(inLine('ADDRESS')),
    receptionCentre: records<{ present: boolean }>(inLine('RECEPTION_CENTRE'))
      .filter((record) => record.present)
      .map((record) => record.period),
    household: [...new Map(inLine('HOUSEHOLD').map(({ value }) => [value.personId, value])).values()],
  }
}

function wholeNames(facts: readonly IdentityEventOf<'NAME'>[]) {
  let lastName = ''
  let firstNames: string | null = null
  return facts.map(({ effectiveOn, value }) => {
    if (value.lastName !== undefined) lastName = value.lastName
    if (value.firstNames !== undefined) firstNames = value.firstNames
    return { effectiveOn, value: { lastName, firstNames } }
  })
}

// An affiliation that ends leaves someone without legal stay uninsurable; whoever may stay can be insured again.
function insured(fact: IdentityEventOf<'INSURANCE'>, residences: readonly ResidenceRecord[]) {
  const { status, insurer } = fact.value
  if (status !== 'ENDED') return { effectiveOn: fact.effectiveOn, value: { status, insurer } }
  const left: InsuranceStatus =
    on(residences, fact.effectiveOn)?.status === 'ILLEGAL_STAY' ? 'NOT_INSURED_NOT_INSURABLE' : 'INSURABLE'
  return { effectiveOn: fact.effectiveOn, value: { status: left, insurer: null } }
}

/** Before the first day known a record of today's kind is the first one: a person always has a number and a name. */
export const onOrFirst = <R extends { period: Period }>(list: readonly R[], when: Day): R => on(list, when) ?? list[0]!

/** The number in use on a day. */
export function numberOn(identity: Identity, when: Day): NumberRecord {
  const holding = identity.numbers.filter(({ period }) => includes(period, when))
  // Where lines of two registrations run beside each other: the number that came last or, on one day, that stayed longer.
  const [first = identity.numbers[0]!, ...others] = holding
  return others.reduce((a, b) => (isLater(b.period, a.period) ? b : a), first)
}

const isLater = (a: Period, b: Period) =>
  a.from > b.from || (a.from === b.from && (a.to === null || (b.to !== null && a.to > b.to)))

/** Insurance with what holds before the first record: nobody is insured until it is told. */
export function insurancesFromStart(identity: Identity): InsuranceRecord[] {
  const first = identity.insurances[0]
  const unknown = { status: 'NOT_INSURED_NOT_INSURABLE', insurer: null } as const
  if (!first) return [{ ...unknown, period: { from: identity.openStart, to: null } }]
  if (first.period.from <= identity.openStart) return identity.insurances
  const before = { from: identity.openStart, to: addDays(first.period.from, -1) }
  return [{ ...unknown, period: before }, ...identity.insurances]
}
