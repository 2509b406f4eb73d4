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

/** A line of a paper invoice. Amounts in cents. */
export interface PaperCareLine {
  code: string
  performedOn: Day
  quantity: number
  claimed: number
  prescriber: string | null
}

/** The lines of a paper invoice, by the number that it names. */
export interface PaperCareKey {
  provider: string
  niss: string
  /** The day of issue: attestations cover care by the law of this day. */
  issuedOn: Day
  /** The care is of a newborn; the number may be the mother's. */
  newborn: boolean
  /** The electronic attestation that the invoice names; null: any recorded one may cover the care. */
  attestationNumber: string | null
  lines: PaperCareLine[]
}

/** What nomenclature, decisions, attestations and electronic invoices say of a line of a paper invoice. Amounts in cents. */
export interface PaperCareFacts {
  /** Null: the code is not in the nomenclature, or has no care type. */
  careType: CareType | null
  prescriptionRequired: boolean
  /** The tariff of all units; null if the code has none on that day. */
  tariff: number | null
  /** The CPAS whose decision covers the care of this provider; null if none does. */
  coveredBy: string | null
  attestationRequired: boolean
  /** The electronic attestation that covers the care; null if none is recorded, or the one named does not cover it. */
  attestation: string | null
  /** The State's share; 0 without a cover or a tariff. */
  state: number
  /** Whether an accepted electronic line has the same care. */
  accepted: boolean
}

/** Care of a person by a provider on a day; `personIds` are all ids of the person. */
export interface AcceptedCareKey {
  provider: string
  personIds: string[]
  code: string
  performedOn: Day
}

/** The facts that the subgraph invoice answers. */
export interface InvoiceContracts {
  /** How many accepted or reduced lines rely on the attestation with that number. */
  'invoice.linesOnAttestation': { key: string; answer: number }
  /** By id; null if there is none. */
  'invoice.lines': { key: string; answer: LineFacts | null }
  /** For inspectors only (FORBIDDEN): lines, and the decisions and attestations on which they rely. */
  'invoice.samples': { key: SampleKey; answer: SampleAnswer }
  /** One answer per line of the paper invoice, in their order. */
  'invoice.paperCare': { key: PaperCareKey; answer: PaperCareFacts[] }
  /** Whether an accepted or reduced electronic line, not cancelled by a credit note, has that care. */
  'invoice.acceptedCare': { key: AcceptedCareKey; answer: boolean }
}
