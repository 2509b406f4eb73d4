import type { Finding } from '../../../shared/rules/finding'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'

/** The outcome of a line. */
export type LineOutcome = 'ACCEPTED' | 'REDUCED' | 'REJECTED' | 'WAITING'

/** A line of an invoice as the provider claims it, before it is checked. */
export interface ClaimedLine {
  id: string
  invoiceId: string
  /** Rank in the file. */
  seq: number
  position: number
  path: string
  niss: string
  issuedOn: Day
  commitmentNumber: string | null
  decisionNumber: string | null
  decisionVersion: number | null
  attestationNumber: string | null
  code: string
  performedOn: Day
  quantity: number
  claimed: number
  /** eFact only: zone 19, and the supplement of zones 30-31. */
  claimedFromState: number | null
  supplement: number | null
  amuFlag: boolean | null
  coverageCode: string | null
  cpas: string | null
  prescriber: string | null
  prescriptionNumber: string | null
  /** What an eFact file itself shows to be wrong with the line. */
  problems: Finding[]
  /** A line of a credit note: it takes the shares of an accepted line back. */
  credit: boolean
}

/** A row of `invoice_line`. */
export interface LineRow {
  id: string
  invoice_id: string
  file_id: string
  seq: number
  position: number
  path: string
  provider: string
  niss: string
  person_id: string | null
  code: string
  care_type: CareType | null
  performed_on: Day
  quantity: number
  prescriber: string | null
  prescription_number: string | null
  claimed_cents: string
  state_cents: string
  cpas_cents: string
  patient_cents: string
  cpas_patient_part_cents: string
  claimed_from_state_cents: string | null
  amu_flag: boolean | null
  outcome: LineOutcome
  findings: Finding[]
  /** The wordings of the rules by which it was judged. */
  applied_key: string
  rules: string[]
  commitment_named: string | null
  decision_named: string | null
  version_named: number | null
  attestation_named: string | null
  commitment_number: string | null
  decision_number: string | null
  decision_version: number | null
  cpas: string | null
  refund_code: number | null
  attestation_number: string | null
  attestation_required: boolean
  attestation_recorded: boolean
  provider_category: string | null
  received_at: Date
  received_on: Day
  payment_id: string | null
  recovered_at: Date | null
  credit: boolean
  credited_by: string | null
}
