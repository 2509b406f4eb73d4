import type { RequestContext } from '../../../shared/authorization/caller'
import type { Tx } from '../../../shared/database/transaction'
import { recordChange } from '../../../shared/events/change-feed'
import type { Finding } from '../../../shared/rules/finding'
import { providerKey } from '../../../shared/values/inami-number'
import { insertEvents } from '../persistence/checking.repository'
import type { InvoiceLineEntity } from '../persistence/invoice-line.entity'
import { addFinding, writeDecision } from '../persistence/review.repository'
import { noAmounts } from './evaluate-line'
import { recoverPayment } from './recover-payment.service'

/** Rejects a line for a finding about its attestation; a paid line is recovered instead. */
export async function rejectUnsupportedLine(
  tx: Tx,
  context: RequestContext,
  line: InvoiceLineEntity,
  finding: Finding,
): Promise<void> {
  await addFinding(tx.manager, line.id, finding)
  if (line.paymentId) return recoverPayment(tx, context, line, finding.message.FR)
  await writeDecision(tx.manager, line, 'REJECTED', noAmounts(line.claimedCents), null, context.now)
  await insertEvents(tx, [line.id], context.now, context.caller, finding.message.FR)
  const change = { kind: 'InvoiceLineDecided', subject: line.id, provider: providerKey(line.provider) }
  await recordChange(tx, change, context.now)
}
