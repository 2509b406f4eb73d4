import type { CareType } from '../../values/care-types'
import type { Day } from '../../values/day'
import type { SampleAnswer, SampleKey } from './sample'

/** An invoice line as attestation controls need it. */
export interface LineFacts {
  id: string
  provider: string
  personId: string | null
  careType: CareType | null
  performedOn: Day
  /** INAMI number of the prescriber; null for care that was not prescribed. */
  prescriber: string | null
  /** Day of receipt. */
  invoicedOn: Day
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
  /** For inspectors only (FORBIDDEN): lines, and the decisions and attestations on which they rely. */
  'invoice.samples': { key: SampleKey; answer: SampleAnswer }
}
