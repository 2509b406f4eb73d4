import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { providerLoader } from '../loaders/provider.loader'
import type { PaperInvoiceRow } from '../persistence/paper-invoice.repository'
import { toProviderNode } from './provider.mapper'

/** A paper invoice as the schema shows it. */
export function toPaperInvoiceNode(row: PaperInvoiceRow, context: SubgraphContext) {
  const { subject, audience, organisation, role } = row
  return {
    id: row.id,
    provider: async () => {
      const provider = await providerLoader(context).load(row.provider_key)
      return provider && toProviderNode(provider)
    },
    cpas: { enterpriseNumber: row.cpas },
    beneficiary: { id: row.person_id },
    issuedOn: row.issued_on,
    amount: Number(row.amount_cents),
    situation: row.situation,
    justification: row.justification,
    refundable: row.refundable,
    findings: row.findings,
    inspection: row.inspected_at && {
      accepted: row.accepted,
      remark: row.remark,
      by: { subject, audience, organisation, role },
      at: row.inspected_at,
    },
  }
}
