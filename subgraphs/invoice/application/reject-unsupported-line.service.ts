import type { RequestContext } from '../../../shared/authorization/caller'
import type { Tx } from '../../../shared/database/transaction'
import { recordChange } from '../../../shared/events/change-feed'
import type { Finding } from '../../../shared/rules/finding'
import { providerKey } from '../../../shared/values/inami-number'
import { insertEvents } from '../persistence/checking.repository'
import type { InvoiceLineEntity } from '../persistence/invoice-line.entity'
import { addFinding, writeDecision } from '../persistence/review.repository'
import { publishWithdrawnCare } from './care-events'
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
  const making = { at: context.now, by: context.caller, remark: finding.message.FR }
  await writeDecision(tx.manager, line, 'REJECTED', noAmounts(line.claimedCents), null, making)
  await insertEvents(tx, [line.id], context.now, context.caller, finding.message.FR)
  if (line.wasAccepted) await publishWithdrawnCare(tx, [line], context.now)
  const cpas = line.wasAccepted ? line.cpas : null
  const change = { kind: 'InvoiceLineDecided', subject: line.id, provider: providerKey(line.provider), cpas }
  await recordChange(tx, change, context.now)
}
