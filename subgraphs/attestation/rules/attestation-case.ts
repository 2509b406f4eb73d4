import type { CareType, ProviderCategory } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'

/** An attestation as the rules evaluate it. */
export interface AttestationCase {
  number: string
  personId: string
  /** INAMI number of the issuer. */
  issuer: string
  /** Category of the issuer; null if the issuer was not registered. */
  issuerCategory: ProviderCategory | null
  careTypes: readonly CareType[]
  validity: Period
  revoked: boolean
}

/** Care that an attestation may cover. */
export interface AttestedCare {
  careType: CareType
  /** Day of care. */
  on: Day
  invoicedOn: Day
  /** INAMI number of the prescriber; null for care that was not prescribed. */
  prescribedBy: string | null
  /** Every id of the person who received the care; null for the attestation's own person. */
  personIds: readonly string[] | null
}
