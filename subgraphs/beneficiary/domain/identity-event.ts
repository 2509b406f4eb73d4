import type { InsuranceStatus, Register, ResidenceStatus } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'

/** Sex as the registers tell it. */
export type Gender = 'MALE' | 'FEMALE' | 'UNKNOWN'
/** What a person is to another one of the household. */
export type HouseholdRelation = 'PARTNER' | 'CHILD' | 'PARENT' | 'OTHER'

/** A name; a part that is absent goes on as it was. */
export interface NameValue {
  lastName?: string
  firstNames?: string | null
}
/** A residence status with the register it comes from. */
export interface ResidenceValue {
  status: ResidenceStatus
  register: Register
  allocationInsCode: string | null
}
/** An address. */
export interface AddressValue {
  street: string | null
  postalCode: string | null
  insCode: string
}
/** Insurance as it is told: ENDED says only that an affiliation is over, what the person is then depends on the residence. */
export interface InsuranceValue {
  status: InsuranceStatus | 'ENDED'
  insurer: string | null
}

/** What a fact says of a person, by kind. */
export interface IdentityEventValues {
  NUMBER: { number: string; replaces?: string }
  NAME: NameValue
  GENDER: { gender: Gender }
  BIRTH_DATE: { birthDate: Day }
  DEATH: Record<string, never>
  RESIDENCE: ResidenceValue
  INSURANCE: InsuranceValue
  ADDRESS: AddressValue
  RECEPTION_CENTRE: { present: boolean }
  HOUSEHOLD: { personId: string; relation: HouseholdRelation }
}
/** The kinds of facts. */
export type IdentityEventKind = keyof IdentityEventValues

/** A fact before it is recorded. `openStart`: true since before anything else is known. */
export type NewIdentityEvent = {
  [K in IdentityEventKind]: { kind: K; value: IdentityEventValues[K]; effectiveOn: Day; openStart: boolean }
}[IdentityEventKind]

/** A recorded fact: never changed, later ones add to it. `seq` is the order of recording. */
export type IdentityEvent = NewIdentityEvent & { seq: number; personId: string; source: 'REGISTRATION' | 'MUTATION' }

/** The recorded facts of one kind. */
export type IdentityEventOf<K extends IdentityEventKind> = Extract<IdentityEvent, { kind: K }>

/** The facts of one kind among all. */
export const eventsOfKind = <K extends IdentityEventKind>(
  facts: readonly IdentityEvent[],
  kind: K,
): IdentityEventOf<K>[] => facts.filter((fact): fact is IdentityEventOf<K> => fact.kind === kind)
