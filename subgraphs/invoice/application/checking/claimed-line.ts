import type { ClaimedLine } from '../../domain/claimed-line'
import type { LineRow } from '../../persistence/line-record'

/** A stored line as it was claimed. */
export const claimedLineOf = (record: LineRow): ClaimedLine => ({
  id: record.id,
  invoiceId: record.invoice_id,
  seq: record.seq,
  position: record.position,
  path: record.path,
  niss: record.niss,
  issuedOn: record.received_on,
  commitmentNumber: record.commitment_named,
  decisionNumber: record.decision_named,
  decisionVersion: record.version_named,
  attestationNumber: record.attestation_named,
  code: record.code,
  performedOn: record.performed_on,
  quantity: record.quantity,
  claimed: Number(record.claimed_cents),
  claimedFromState: record.claimed_from_state_cents === null ? null : Number(record.claimed_from_state_cents),
  supplement: null,
  amuFlag: record.amu_flag,
  // Whoever decides on a line has seen them: they are not held against it again.
  coverageCode: null,
  cpas: null,
  prescriber: record.prescriber,
  prescriptionNumber: record.prescription_number,
  problems: [],
  credit: record.credit,
})
