import type { InsuranceStatus } from '../../../shared/values/care-types'
import { type Day, day } from '../../../shared/values/day'
import { birthDateIn, type Niss, numberKind } from '../../../shared/values/niss'
import type { AddressValue, Gender, NewIdentityEvent, ResidenceValue } from './identity-event'

/** A person as a CPAS or a system registers it. */
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

const BEFORE_ANYBODY = day('1900-01-01')

/** The birth date given or, where none is, the one that the number tells; a number of a day to come tells nothing. */
export function birthDateOf({ birthDate, niss }: Pick<Registration, 'birthDate' | 'niss'>, today: Day): Day | null {
  if (birthDate) return birthDate
  const told = birthDateIn(niss)
  return told !== null && told <= today ? told : null
}

/** The day since which the first things told of a person hold: the birth. */
export const openStartDate = (registration: Pick<Registration, 'birthDate' | 'niss'>, today: Day): Day =>
  birthDateOf(registration, today) ?? BEFORE_ANYBODY

/**
 * What a registration says. Care is decided on up to 60 days back and more, so what a registration tells without a day holds
 * from the start: a person known by a BIS number only, whose residence is not told, counts as without legal stay.
 */
export function registrationEvents(registration: Registration, today: Day): NewIdentityEvent[] {
  const { niss, lastName, firstNames, gender, residence, address } = registration
  const effectiveOn = openStartDate(registration, today)
  const start = { effectiveOn, openStart: true }
  const birthDate = birthDateOf(registration, today)
  const facts: NewIdentityEvent[] = [
    { kind: 'NUMBER', value: { number: niss }, ...start },
    { kind: 'NAME', value: { lastName, firstNames }, ...start },
    { kind: 'GENDER', value: { gender }, ...start },
  ]
  if (birthDate) facts.push({ kind: 'BIRTH_DATE', value: { birthDate }, ...start })
  if (residence) {
    const { from, ...value } = residence
    facts.push({ kind: 'RESIDENCE', value, effectiveOn: from, openStart: false })
  } else if (numberKind(niss) === 'BIS') {
    facts.push({
      kind: 'RESIDENCE',
      value: { status: 'ILLEGAL_STAY', register: 'BIS', allocationInsCode: null },
      ...start,
    })
  }
  facts.push(insuranceFact(registration, effectiveOn, today))
  if (address) {
    const { from, ...value } = address
    facts.push({ kind: 'ADDRESS', value, effectiveOn: from, openStart: false })
  }
  return facts
}

// Not insured and nothing said about it is how everyone begins: an affiliation told later for a day before the registration
// must not be undone by it. Whoever is said to be insured or insurable is so since the day told.
function insuranceFact(told: Registration, start: Day, today: Day): NewIdentityEvent {
  const { insurance, insuranceFrom, residence } = told
  const since = insuranceFrom ?? residence?.from ?? null
  const openStart = since === null && insurance === 'NOT_INSURED_NOT_INSURABLE'
  const value = { status: insurance, insurer: null }
  return { kind: 'INSURANCE', value, effectiveOn: openStart ? start : (since ?? today), openStart }
}

/** What the other one is to the new person, where the new person is this to the other. */
export const inverseRelation = { PARTNER: 'PARTNER', CHILD: 'PARENT', PARENT: 'CHILD', OTHER: 'OTHER' } as const
