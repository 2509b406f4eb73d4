import type { CareType, ProviderCategory } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'

/** An attestation as the rules see it. */
export interface AttestationCase {
  number: string
  personId: string
  /** INAMI number of the issuer, and its registered category; null where it was not registered. */
  issuer: string
  issuerCategory: ProviderCategory | null
  careTypes: readonly CareType[]
  validity: Period
  revoked: boolean
}

/** Care that an attestation may bear. */
export interface AttestedCare {
  careType: CareType
  on: Day
  invoicedOn: Day
  /** The prescriber, where the care was prescribed. */
  prescribedBy: string | null
  /** Every id of the person who got the care; null where the attestation's own person is meant. */
  personIds: readonly string[] | null
}
