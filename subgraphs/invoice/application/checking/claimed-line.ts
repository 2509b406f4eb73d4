import type { ClaimedLine } from '../../domain/claimed-line'
import type { InvoiceLineEntity } from '../../persistence/invoice-line.entity'

/** A stored line as it was claimed. */
export const claimedLineOf = (line: InvoiceLineEntity): ClaimedLine => ({
  id: line.id,
  invoiceId: line.invoiceId,
  seq: line.seq,
  position: line.position,
  path: line.path,
  niss: line.niss,
  issuedOn: line.receivedOn,
  commitmentNumber: line.commitmentNamed,
  decisionNumber: line.decisionNamed,
  decisionVersion: line.versionNamed,
  attestationNumber: line.attestationNamed,
  code: line.code,
  performedOn: line.performedOn,
  performedUntil: line.performedUntil,
  quantity: line.quantity,
  claimed: line.claimedCents,
  claimedFromState: line.claimedFromStateCents,
  supplement: null,
  amuFlag: line.amuFlag,
  // The person who decides has seen these errors: they do not count again.
  coverageCode: null,
  cpas: null,
  prescriber: line.prescriber,
  prescriptionNumber: line.prescriptionNumber,
  performer: line.performer,
  lumpSumRecord: false,
  problems: [],
  credit: line.credit,
})
