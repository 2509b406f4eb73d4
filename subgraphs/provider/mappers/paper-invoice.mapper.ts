import type { PaperInvoiceEntity } from '../persistence/paper-invoice.entity'
import type { PaperInvoiceInspectionEntity } from '../persistence/paper-invoice-inspection.entity'
import type { PaperInvoiceVerdict } from '../rules/evaluate-paper-invoice'
import type { InspectionType, PaperInvoicePreview, PaperInvoiceType } from '../schema/paper-invoice.type'

/** Maps a paper invoice to its GraphQL type; field resolvers add the provider and the lines. */
export function toPaperInvoiceNode(invoice: PaperInvoiceEntity): PaperInvoiceType {
  const { verdict } = invoice
  if (!verdict) throw new Error(`the paper invoice ${invoice.id} has no verdict`)
  return {
    id: invoice.id,
    cpas: { enterpriseNumber: invoice.cpas },
    beneficiary: invoice.personId === null ? null : { id: invoice.personId },
    issuedOn: invoice.issuedOn,
    amount: invoice.amountCents,
    situation: invoice.situation,
    justification: invoice.justification || null,
    personName: invoice.personName,
    attestationHeld: invoice.attestationHeld,
    attestationNumber: invoice.attestationNumber ?? verdict.attestationNumber,
    refundable: verdict.refundable,
    refundedAmount: verdict.refundedCents,
    findings: verdict.findings,
    inspection: invoice.inspection ? toInspectionNode(invoice.inspection) : null,
    providerKey: invoice.providerKey,
  }
}

/** Maps the result of the rules for a paper invoice that is not recorded. */
export const toPaperPreview = ({
  acceptable,
  refundable,
  refunded,
  findings,
}: PaperInvoiceVerdict): PaperInvoicePreview => ({
  acceptable,
  refundable,
  findings,
  refundedAmount: refunded,
})

const toInspectionNode = ({
  accepted,
  remark,
  at,
  subject,
  audience,
  organisation,
  role,
}: PaperInvoiceInspectionEntity): InspectionType => ({
  accepted,
  remark,
  by: { subject, audience, organisation, role },
  at,
})
