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
import { type Dated, recordOn, sortByDate, toRecords } from './timeline'

/** An insurance status with its period. */
export type InsuranceRecord = Dated<{ status: InsuranceStatus; insurer: string | null }>
/** A residence status with its period. */
export type ResidenceRecord = Dated<ResidenceValue>

/** The identity of a person through time: records with their periods, oldest first. */
export interface Identity {
  /** The first day of what is known of the person. */
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
 * Projects recorded events to an identity: a pure function of the set of events, so that neither the order of arrival nor the
 * merge of two persons rewrites a row.
 */
export function identityOf(recorded: readonly IdentityEvent[]): Identity {
  // The open start is one day for all registrations of a person, whatever birth dates they give: an event that the registers
  // report for an earlier day (a corrected birth date) comes after it too.
  const openStart = earliest(
    ...recorded.filter((event) => event.openStart || event.source === 'MUTATION').map((event) => event.effectiveOn),
  )
  const aligned = recorded.map((event) => (event.openStart ? { ...event, effectiveOn: openStart } : event))
  const numbers = numberTimeline(eventsOfKind(aligned, 'NUMBER'), openStart)
  const events = mergedInitialPeriods(aligned, numbers)
  const ofKind = <K extends IdentityEvent['kind']>(kind: K) => sortByDate(eventsOfKind(events, kind))
  const residences = toRecords<ResidenceValue>(ofKind('RESIDENCE'))
  return {
    openStart,
    numbers,
    names: toRecords(completeNames(ofKind('NAME'))),
    genders: toRecords<{ gender: Gender }>(ofKind('GENDER')),
    birthDates: toRecords<{ birthDate: Day }>(ofKind('BIRTH_DATE')),
    // A second report of a death corrects the first, to an earlier or a later day.
    deathDate: eventsOfKind(events, 'DEATH').sort((a, b) => b.seq - a.seq)[0]?.effectiveOn ?? null,
    residences,
    insurances: toRecords<InsuranceStart['value']>(insuranceStarts(ofKind('INSURANCE'), residences)),
    addresses: toRecords<AddressValue>(ofKind('ADDRESS')),
    receptionCentre: toRecords<{ present: boolean }>(ofKind('RECEPTION_CENTRE'))
      .filter((record) => record.present)
      .map((record) => record.period),
    household: [...new Map(ofKind('HOUSEHOLD').map(({ value }) => [value.personId, value])).values()],
  }
}

function completeNames(events: readonly IdentityEventOf<'NAME'>[]) {
  let lastName = ''
  let firstNames: string | null = null
  return events.map(({ effectiveOn, value }) => {
    if (value.lastName !== undefined) lastName = value.lastName
    if (value.firstNames !== undefined) firstNames = value.firstNames
    return { effectiveOn, value: { lastName, firstNames } }
  })
}

type InsuranceStart = { effectiveOn: Day; value: { status: InsuranceStatus; insurer: string | null } }
const neither = { status: 'NOT_INSURED_NOT_INSURABLE', insurer: null } as const

// The status from each event on. A person whose affiliation ended can be insured again.
function insuranceStarts(
  events: readonly IdentityEventOf<'INSURANCE'>[],
  residences: readonly ResidenceRecord[],
): InsuranceStart[] {
  let current: InsuranceStart['value'] = neither
  return events.map(({ effectiveOn, value: { status, insurer } }) => {
    if (status === 'ENDED') current = { status: 'INSURABLE', insurer: null }
    else if (status === 'DERIVED' || status === 'DERIVED_FROM_NEW_STATUS') {
      const isLegal = recordOn(residences, effectiveOn)?.status === 'LEGAL_STAY'
      const isNew = status === 'DERIVED' || recordOn(residences, addDays(effectiveOn, -1))?.status !== 'LEGAL_STAY'
      if (isLegal && isNew && current.status === neither.status) current = { status: 'INSURABLE', insurer: null }
    } else current = { status, insurer }
    return { effectiveOn, value: current }
  })
}

/** The record of a day; for a day before the first record, the first one. The list must not be empty: a person always has a number and a name. */
export function onOrFirst<R extends { period: Period }>(list: readonly R[], when: Day): R {
  const record = recordOn(list, when) ?? list[0]
  if (!record) throw new Error('the identity of a person has an empty list of records')
  return record
}

/** The number in use on a day. */
export function numberOn(identity: Identity, when: Day): NumberRecord {
  const inUse = identity.numbers.filter(({ period }) => includes(period, when))
  // Two registrations can have numbers in use on the same day: the one that came last counts or, if both came on one day, the
  // one that was in use longer.
  if (inUse.length === 0) return onOrFirst(identity.numbers, when)
  return inUse.reduce((a, b) => (isLater(b.period, a.period) ? b : a))
}

const isLater = (a: Period, b: Period) =>
  a.from > b.from || (a.from === b.from && (a.to === null || (b.to !== null && a.to > b.to)))

/** The insurance records from the open start on: a person counts as neither insured nor insurable until the registers report otherwise. */
export function insurancesFromStart(identity: Identity): InsuranceRecord[] {
  const first = identity.insurances[0]
  if (!first) return [{ ...neither, period: { from: identity.openStart, to: null } }]
  if (first.period.from <= identity.openStart) return identity.insurances
  const before = { from: identity.openStart, to: addDays(first.period.from, -1) }
  return [{ ...neither, period: before }, ...identity.insurances]
}
