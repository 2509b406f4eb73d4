import { newId } from '../../../shared/values/id'
import type { EfactInvoiceFile, EfactInvoiceLine, EfactInvoiceMapped } from '../efact/to-invoice-file'
import type { ClaimedLine } from '../persistence/line-record'
import type { NewInvoice } from '../persistence/submission.repository'

/** The invoices and lines of a sending, in the form of a JSON file's. A line's rank is that of its record. */
export function claimsOf(file: EfactInvoiceFile): { invoices: NewInvoice[]; lines: ClaimedLine[] } {
  const invoices: NewInvoice[] = []
  const lines: ClaimedLine[] = []
  file.invoices.forEach((mapped, i) => {
    const invoice: NewInvoice = {
      id: newId(),
      position: i + 1,
      number: mapped.number,
      niss: mapped.niss,
      issuedOn: mapped.issuedOn ?? file.createdOn,
      commitmentNumber: mapped.commitmentNumber,
      decisionNumber: mapped.decisionNumber,
      decisionVersion: mapped.decisionVersion,
      attestationNumber: mapped.attestationNumber,
      previousNumber: mapped.previousInvoiceNumber,
    }
    invoices.push(invoice)
    mapped.lines.forEach((line, rank) => {
      lines.push(toClaim(line, rank, invoice, mapped))
    })
  })
  return { invoices, lines }
}

const toClaim = (
  line: EfactInvoiceLine,
  rank: number,
  invoice: NewInvoice,
  mapped: EfactInvoiceMapped,
): ClaimedLine => ({
  id: newId(),
  invoiceId: invoice.id,
  seq: line.recordIndex,
  position: rank + 1,
  path: `content.records.${line.recordIndex}`,
  niss: invoice.niss,
  issuedOn: invoice.issuedOn,
  commitmentNumber: line.commitmentNumber ?? invoice.commitmentNumber,
  decisionNumber: invoice.decisionNumber,
  decisionVersion: invoice.decisionVersion,
  attestationNumber: invoice.attestationNumber,
  code: line.code,
  // A line without a day of care is refused for that; the column wants one all the same.
  performedOn: line.performedOn ?? invoice.issuedOn,
  quantity: line.quantity,
  claimed: line.claimed,
  claimedFromState: line.stateShare,
  supplement: line.supplement,
  amuFlag: mapped.amuFlag,
  prescriber: line.prescriber,
  // eFact has no zone for the number: the day of the prescription stands for it.
  prescriptionNumber: line.prescriptionNumber ?? line.prescribedOn,
  problems: line.problems.map((problem) => problem.toFinding()),
  credit: mapped.kind === 'CREDIT_NOTE',
})
