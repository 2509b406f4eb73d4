import type {
  IdentityMutationKind,
  InsuranceStatus,
  Register,
  ResidenceStatus,
} from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'

/** Sex in the registers. */
export type Gender = 'MALE' | 'FEMALE' | 'UNKNOWN'
/** The relation of a household member to the person. */
export type HouseholdRelation = 'PARTNER' | 'CHILD' | 'PARENT' | 'OTHER'

/** A name; an absent part is unchanged. */
export interface NameValue {
  lastName?: string
  firstNames?: string | null
}
/** A residence status with its register. */
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
/**
 * Insurance as reported. ENDED: an affiliation ended, and the report says nothing of the status after it. DERIVED: a report of legal
 * stay that says nothing of insurance (rule ID-INSURABLE); DERIVED_FROM_NEW_STATUS: the same, only if the residence status is new.
 */
export interface InsuranceValue {
  status: InsuranceStatus | 'ENDED' | 'DERIVED' | 'DERIVED_FROM_NEW_STATUS'
  insurer: string | null
}

/** The values of identity events, by kind. */
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
/** The kinds of identity events. */
export type IdentityEventKind = keyof IdentityEventValues

/** An identity event before it is recorded. `openStart`: it takes effect before everything else that is known. */
export type NewIdentityEvent = {
  [K in IdentityEventKind]: { kind: K; value: IdentityEventValues[K]; effectiveOn: Day; openStart: boolean }
}[IdentityEventKind]

/** A recorded identity event. Events are added, never changed; `seq` is the order of recording. */
export type IdentityEvent = NewIdentityEvent & {
  seq: number
  personId: string
  source: 'REGISTRATION' | 'MUTATION'
  /** Kind of the mutation that the event comes from. Absent for a registration. */
  mutationKind?: IdentityMutationKind
}

/** A recorded identity event of one kind. */
export type IdentityEventOf<K extends IdentityEventKind> = Extract<IdentityEvent, { kind: K }>

/** The events of one kind. */
export const eventsOfKind = <K extends IdentityEventKind>(
  events: readonly IdentityEvent[],
  kind: K,
): IdentityEventOf<K>[] => events.filter((event): event is IdentityEventOf<K> => event.kind === kind)
