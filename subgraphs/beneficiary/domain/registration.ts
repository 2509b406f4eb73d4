import type { InsuranceStatus } from '../../../shared/values/care-types'
import { type Day, day } from '../../../shared/values/day'
import { birthDateIn, type Niss, numberKind } from '../../../shared/values/niss'
import type { AddressValue, Gender, HouseholdRelation, NewIdentityEvent, ResidenceValue } from './identity-event'

/** The registration of a person by a CPAS or a system; null for data that were not given. */
export interface Registration {
  niss: Niss
  lastName: string
  firstNames: string | null
  gender: Gender
  birthDate: Day | null
  residence: (ResidenceValue & { from: Day }) | null
  insurance: InsuranceStatus
  insuranceFrom: Day | null
  address: (AddressValue & { from: Day }) | null
}

/** A registration as it is requested: with the household member given. `with` is a number of that person. */
export interface RegistrationRequest extends Registration {
  household: { with: Niss; relation: HouseholdRelation } | null
}

const EARLIEST_START = day('1900-01-01')

/** The birth date given or, without one, that of the number; null if the number has none or one after today. */
export function birthDateOf({ birthDate, niss }: Pick<Registration, 'birthDate' | 'niss'>, today: Day): Day | null {
  if (birthDate) return birthDate
  const ofNumber = birthDateIn(niss)
  return ofNumber !== null && ofNumber <= today ? ofNumber : null
}

/** The first day of what a registration gives without a date: the birth, or 1900 if the birth is unknown. */
export const openStartDate = (registration: Pick<Registration, 'birthDate' | 'niss'>, today: Day): Day =>
  birthDateOf(registration, today) ?? EARLIEST_START

/**
 * The identity events of a registration. Decisions reach 60 days back and more, so what a registration gives without a date
 * applies from the open start. A person with a BIS number and no residence given counts as without legal stay.
 */
export function registrationEvents(registration: Registration, today: Day): NewIdentityEvent[] {
  const { niss, lastName, firstNames, gender, residence, address } = registration
  const effectiveOn = openStartDate(registration, today)
  const start = { effectiveOn, openStart: true }
  const birthDate = birthDateOf(registration, today)
  const events: NewIdentityEvent[] = [
    { kind: 'NUMBER', value: { number: niss }, ...start },
    { kind: 'NAME', value: { lastName, firstNames }, ...start },
    { kind: 'GENDER', value: { gender }, ...start },
  ]
  if (birthDate) events.push({ kind: 'BIRTH_DATE', value: { birthDate }, ...start })
  if (residence) {
    const { from, ...value } = residence
    events.push({ kind: 'RESIDENCE', value, effectiveOn: from, openStart: false })
  } else if (numberKind(niss) === 'BIS') {
    events.push({
      kind: 'RESIDENCE',
      value: { status: 'ILLEGAL_STAY', register: 'BIS', allocationInsCode: null },
      ...start,
    })
  }
  events.push(insuranceEvent(registration, effectiveOn, today))
  if (address) {
    const { from, ...value } = address
    events.push({ kind: 'ADDRESS', value, effectiveOn: from, openStart: false })
  }
  return events
}

// Without a date, "not insured and not insurable" applies from the open start, so that it does not undo an affiliation that is
// reported later for a day before the registration. Insured or insurable applies from the day given.
function insuranceEvent(registration: Registration, start: Day, today: Day): NewIdentityEvent {
  const { insurance, insuranceFrom, residence } = registration
  const since = insuranceFrom ?? residence?.from ?? null
  const openStart = since === null && insurance === 'NOT_INSURED_NOT_INSURABLE'
  const value = { status: insurance, insurer: null }
  return { kind: 'INSURANCE', value, effectiveOn: openStart ? start : (since ?? today), openStart }
}

/** The relation of the other person to the new one, by the relation of the new person to the other. */
export const inverseRelation = { PARTNER: 'PARTNER', CHILD: 'PARENT', PARENT: 'CHILD', OTHER: 'OTHER' } as const
