import type { PaperInvoiceEntity } from '../persistence/paper-invoice.entity'
import type { PaperInvoiceInspectionEntity } from '../persistence/paper-invoice-inspection.entity'
import type { InspectionType, PaperInvoiceType } from '../schema/paper-invoice.type'

/** Maps a paper invoice to its GraphQL type; the field resolver adds the provider. */
export const toPaperInvoiceNode = (invoice: PaperInvoiceEntity): PaperInvoiceType => ({
  id: invoice.id,
  cpas: { enterpriseNumber: invoice.cpas },
  beneficiary: { id: invoice.personId },
  issuedOn: invoice.issuedOn,
  amount: invoice.amountCents,
  situation: invoice.situation,
  justification: invoice.justification,
  refundable: invoice.refundable,
  findings: invoice.findings,
  inspection: invoice.inspection ? toInspectionNode(invoice.inspection) : null,
  providerKey: invoice.providerKey,
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
