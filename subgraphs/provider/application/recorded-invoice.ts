import type { EntityManager } from 'typeorm'
import { unavailable } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { PaperInvoiceEntity } from '../persistence/paper-invoice.entity'
import { linesOfPaperInvoices } from '../persistence/paper-invoice.repository'
import { providerByKey } from '../persistence/provider.repository'
import type { ClaimedInvoice } from './evaluate-claimed-invoice'

/** A recorded paper invoice, to be evaluated again. `manager`: that of the transaction, inside one. */
export async function toRecordedInvoice(
  invoice: PaperInvoiceEntity,
  inspectionAccepted: boolean | null,
  { services }: SubgraphContext,
  manager: EntityManager,
): Promise<ClaimedInvoice> {
  const { personId } = invoice
  const provider = await providerByKey(manager, invoice.providerKey)
  const [person] = personId === null ? [] : await services.fetch('beneficiary.persons', [{ id: personId }])
  const lines = await linesOfPaperInvoices(manager, [invoice.id])
  if (!provider) throw unavailable('provider')
  if (personId !== null && !person) throw unavailable('beneficiary')
  const { cpas, personName, issuedOn, situation, justification, attestationHeld, attestationNumber } = invoice
  return {
    ...{ id: invoice.id, cpas, provider, personName, issuedOn, situation, justification, lines, inspectionAccepted },
    ...{ attestationHeld, attestationNumber, amount: invoice.amountCents, person: person ?? null },
  }
}
