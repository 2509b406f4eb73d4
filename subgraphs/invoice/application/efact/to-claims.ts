import type { Day } from '../../../../shared/values/day'
import { newId } from '../../../../shared/values/id'
import type { ClaimedLine } from '../../domain/claimed-line'
import type { ParsedEfact } from '../../efact/parse'
import {
  type EfactInvoiceHeader,
  type EfactInvoiceLine,
  type EfactInvoiceMapped,
  invoiceHeadersOf,
  invoicesOf,
} from '../../efact/to-invoice-file'
import type { NewInvoice } from '../../persistence/submission.repository'

/** The invoices and lines of an eFact file in the form of a JSON file's, generated while they are written: a long file is never held twice. */
export interface EfactClaims {
  invoices(): Generator<NewInvoice>
  lines(): Generator<ClaimedLine>
}

/** The claims of an eFact file that is not refused whole. The rank of a line is that of its record. */
export function toClaims(parsed: ParsedEfact, createdOn: Day): EfactClaims {
  const ids: string[] = []
  const idOf = (rank: number): string => {
    ids[rank] ??= newId()
    return ids[rank]
  }
  return {
    *invoices() {
      let rank = 0
      for (const head of invoiceHeadersOf(parsed)) yield toInvoice(head, idOf(rank), ++rank, createdOn)
    },
    *lines() {
      let rank = 0
      for (const mapped of invoicesOf(parsed)) {
        const invoice = toInvoice(mapped, idOf(rank), ++rank, createdOn)
        for (const [place, line] of mapped.lines.entries()) yield toClaim(line, place, invoice, mapped)
      }
    },
  }
}

const toInvoice = (mapped: EfactInvoiceHeader, id: string, position: number, createdOn: Day): NewInvoice => ({
  id,
  position,
  number: mapped.number,
  niss: mapped.niss,
  issuedOn: mapped.issuedOn ?? createdOn,
  commitmentNumber: mapped.commitmentNumber,
  decisionNumber: mapped.decisionNumber,
  decisionVersion: mapped.decisionVersion,
  attestationNumber: mapped.attestationNumber,
  previousNumber: mapped.previousInvoiceNumber,
})

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
  path: `content.invoices.${invoice.position - 1}.lines.${rank}.records.${line.recordIndex}`,
  niss: invoice.niss,
  issuedOn: invoice.issuedOn,
  commitmentNumber: line.commitmentNumber ?? invoice.commitmentNumber,
  decisionNumber: invoice.decisionNumber,
  decisionVersion: invoice.decisionVersion,
  attestationNumber: invoice.attestationNumber,
  code: line.code,
  // A line without a day of care is rejected for that; the column is not nullable.
  performedOn: line.performedOn ?? invoice.issuedOn,
  performedUntil: line.performedOn ? line.lastPerformedOn : null,
  quantity: line.quantity,
  claimed: line.claimed,
  claimedFromState: line.stateShare,
  supplement: line.supplement,
  amuFlag: mapped.amuFlag,
  coverageCode: mapped.coverageCode,
  cpas: mapped.cpas,
  prescriber: line.prescriber,
  // eFact has no zone for the number: the day of the prescription is used.
  prescriptionNumber: line.prescriptionNumber ?? line.prescribedOn,
  performer: line.provider,
  lumpSumRecord: line.kind === 'LUMP_SUM',
  problems: line.issues.map((issue) => issue.toFinding()),
  credit: mapped.kind === 'CREDIT_NOTE',
})
