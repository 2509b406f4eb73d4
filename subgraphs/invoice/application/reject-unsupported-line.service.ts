import type { RequestContext } from '../../../shared/authorization/caller'
import type { Tx } from '../../../shared/database/transaction'
import { recordChange } from '../../../shared/events/change-feed'
import type { Finding } from '../../../shared/rules/finding'
import { cents } from '../../../shared/values/cents'
import { providerKey } from '../../../shared/values/inami-number'
import { insertEvents } from '../persistence/checking.repository'
import type { LineRow } from '../persistence/line-record'
import { addFinding, writeDecision } from '../persistence/review.repository'
import { noAmounts } from './evaluate-line'
import { recoverPayment } from './recover-payment.service'

/** Takes back what was paid for a line, or refuses it, for what is found about its attestation. */
export async function rejectUnsupportedLines(
  tx: Tx,
  context: RequestContext,
  line: LineRow,
  finding: Finding,
): Promise<void> {
  await addFinding(tx, line.id, finding)
  if (line.payment_id) return recoverPayment(tx, context, line, finding.message.FR)
  await writeDecision(tx, line.id, 'REJECTED', noAmounts(cents(Number(line.claimed_cents))), null, context.now)
  await insertEvents(tx, [line.id], context.now, context.caller, finding.message.FR)
  const change = { kind: 'InvoiceLineDecided', subject: line.id, provider: providerKey(line.provider) }
  await recordChange(tx, change, context.now)
}
