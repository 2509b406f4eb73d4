import type { CareType } from '../../values/care-types'
import type { Day } from '../../values/day'

/** An invoice line as attestation controls need it. */
export interface LineFacts {
  id: string
  provider: string
  personId: string | null
  careType: CareType | null
  performedOn: Day
  outcome: 'ACCEPTED' | 'REDUCED' | 'REJECTED' | 'WAITING'
  attestationNumber: string | null
  attestationRequired: boolean
  paid: boolean
}

/** The facts that the subgraph invoice answers. */
export interface InvoiceContracts {
  /** How many accepted or reduced lines rely on the attestation with that number. */
  'invoice.linesOnAttestation': { key: string; answer: number }
  /** By id; null if there is none. */
  'invoice.lines': { key: string; answer: LineFacts | null }
}
