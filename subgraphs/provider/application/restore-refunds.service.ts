import type { Tx } from '../../../shared/database/transaction'
import { publishEvent } from '../../../shared/events/publish'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { findPaperInvoice } from '../persistence/paper-invoice.repository'
import {
  insertVerdict,
  lockPaperInvoicesOf,
  refusedDuplicatesWithin,
  replaceClaims,
} from '../persistence/paper-verdict.repository'
import { paperDuplicate } from '../rules/paper-duplicate.rule'
import { evaluateClaimedInvoice, loadPaperSources, toVerdictRow } from './evaluate-claimed-invoice'
import { toRecordedInvoice } from './recorded-invoice'

/**
 * Evaluates those paper invoices again that were not refundable because an electronic line had their care (PAP-DUPLICATE), oldest first,
 * and records the verdict where it is a refund. One that an inspection did not accept stays as it is.
 */
export async function restoreRefunds(
  tx: Tx,
  { provider, from, to }: { provider: string; from: Day; to: Day },
  context: SubgraphContext,
): Promise<void> {
  for (const id of await refusedDuplicatesWithin(tx, provider, { from, to }, paperDuplicate.id))
    await restoreRefund(tx, id, context)
}

async function restoreRefund(tx: Tx, id: string, context: SubgraphContext): Promise<void> {
  const recorded = await findPaperInvoice(tx.manager, id)
  if (!recorded) return
  const claimed = await toRecordedInvoice(recorded, recorded.inspection?.accepted ?? null, context, tx.manager)
  const sources = await loadPaperSources(claimed, context, tx.manager)
  await lockPaperInvoicesOf(tx, recorded.providerKey)
  const current = await findPaperInvoice(tx.manager, id)
  // Another verdict, or an inspection, came first.
  if (!current?.verdict || current.verdict.refundable || current.inspection?.accepted !== recorded.inspection?.accepted)
    return
  const verdict = await evaluateClaimedInvoice(tx, claimed, sources)
  if (!verdict.refundable) return
  await insertVerdict(tx.manager, toVerdictRow(id, current.amountCents, verdict, 'CARE_WITHDRAWN', context.now))
  await replaceClaims(tx.manager, id, verdict.claims)
  // A line may be accepted at this moment: the consumer asks again after the commit.
  await publishEvent(tx, 'provider.paper-invoice-refundable', id, { paperInvoiceId: id }, context.now)
}
