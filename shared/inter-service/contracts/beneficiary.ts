import type { IdentityMutationKind, InsuranceStatus, Register, ResidenceStatus } from '../../values/care-types'
import type { Day } from '../../values/day'
import type { Period } from '../../values/period'

/** A person as the rules of other subgraphs need it. Lists of periods are in the order of their first days. */
export interface PersonFacts {
  /** The canonical id: the first one registered, if two registrations were merged. */
  id: string
  /** Every id of this person, the canonical one first. Rows written under any of them belong to this person. */
  ids: string[]
  /** The NISS in use on the day of the request. */
  niss: string
  numbers: { number: string; kind: 'NISS' | 'BIS'; period: Period }[]
  lastName: string
  firstNames: string | null
  gender: 'MALE' | 'FEMALE' | 'UNKNOWN'
  birthDate: Day | null
  deathDate: Day | null
  residences: { status: ResidenceStatus; register: Register; allocationInsCode: string | null; period: Period }[]
  insurances: { status: InsuranceStatus; insurer: string | null; period: Period }[]
  /** Changes of the residence status or of the insurance status, in the order of their days. */
  situationChanges: SituationChange[]
  addresses: { insCode: string; period: Period }[]
  receptionCentre: Period[]
  household: { personId: string; relation: 'PARTNER' | 'CHILD' | 'PARENT' | 'OTHER' }[]
}

/** The first day of a new residence status or insurance status, with the kind of the report. */
export interface SituationChange {
  kind: IdentityMutationKind
  effectiveOn: Day
}

/** An identity mutation, for the CPAS that handle it. */
export interface MutationFacts {
  id: string
  reference: string
  personId: string
  kind: IdentityMutationKind
  effectiveOn: Day
  receivedAt: string
  /** A number change with a new residence status suspends decisions; one without does not. */
  changesResidenceStatus: boolean
}

/**
 * A person by any id, or by a number. `read` says that the client asks about the number: ASKED counts it in the quota of the caller,
 * CASE_WORK also links the CPAS of the caller with the person. Without it, the system reads on its own account.
 */
export type PersonKey = { niss: string; read?: 'ASKED' | 'CASE_WORK' } | { id: string }

/** The facts that the subgraph beneficiary answers. */
export interface BeneficiaryContracts {
  /** By any number that the person ever had; null if nobody ever had it. */
  'beneficiary.persons': { key: PersonKey; answer: PersonFacts | null }
  /** By number or id: counts the person, or the number that nobody has, as read by the caller. Rejects with TOO_MANY_REQUESTS above the quota. */
  'beneficiary.reads': { key: string; answer: true }
  /** A key is the numbers of an invoice file: counts its persons, who may be more than the quota. Rejects with TOO_MANY_REQUESTS if it was used up before. */
  'beneficiary.fileReads': { key: readonly string[]; answer: true }
  /** The canonical id of the person with that id; null if there is none. */
  'beneficiary.ids': { key: string; answer: string | null }
  /** Logs that the caller named a person and a permission refused the operation; answers true once the row is written. */
  'beneficiary.refusals': { key: { niss: string; kind: 'READ' | 'WRITE' }; answer: true }
  /** By id; null if there is none. */
  'beneficiary.mutations': { key: string; answer: MutationFacts | null }
}
