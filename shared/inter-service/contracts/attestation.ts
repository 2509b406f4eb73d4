import type { Finding } from '../../rules/finding'
import type { CareType } from '../../values/care-types'
import type { Day } from '../../values/day'
import type { SampleAnswer, SampleKey } from './sample'

/** Care for which an attestation may be needed. */
export interface AttestationKey {
  /** The electronic attestation that the invoice names; null: any recorded one may cover the care. */
  number: string | null
  personIds: string[]
  provider: string
  careType: CareType
  on: Day
  invoicedOn: Day
  prescriber: string | null
}

/** Whether an attestation covers the care. */
export interface AttestationFacts {
  /** The attestation that covers the care, or the one named; null if none is recorded. */
  number: string | null
  state: 'COVERS' | 'UNKNOWN' | 'NOT_COVERING' | 'REVOKED' | 'NONE_RECORDED'
  findings: Finding[]
}

/** The facts that the subgraph attestation answers. */
export interface AttestationContracts {
  'attestation.coverage': { key: AttestationKey; answer: AttestationFacts }
  /** For inspectors only (FORBIDDEN): attestations that a provider issued. */
  'attestation.samples': { key: SampleKey; answer: SampleAnswer }
}
