import type { Tx } from '../../../shared/database/transaction'
import type { Finding } from '../../../shared/law/finding'
import { recordChange } from '../../../shared/outbox/change-feed'
import type { RequestContext } from '../../../shared/policy/caller'
import { cents } from '../../../shared/values/cents'
import { providerKey } from '../../../shared/values/inami-number'
import { insertEvents } from '../persistence/checking.repository'
import type { LineRecord } from '../persistence/line-record'
import { addFinding, writeDecision } from '../persistence/review.repository'
import { recover } from '../resolvers/recover'
import { nothing } from '../rules/check-line'

/** Takes back what was paid for a line, or refuses it, for what is found about its attestation. */
export async function refuseForAttestation(
  tx: Tx,
  context: RequestContext,
  line: LineRecord,
  finding: Finding,
): Promise<void> {
  await addFinding(tx, line.id, finding)
  if (line.payment_id) return recover(tx, context, line, finding.message.FR)
  await writeDecision(tx, line.id, 'REJECTED', nothing(cents(Number(line.claimed_cents))), null, context.now)
  await insertEvents(tx, [line.id], context.now, context.caller, finding.message.FR)
  const change = { kind: 'InvoiceLineDecided', subject: line.id, provider: providerKey(line.provider) }
  await recordChange(tx, change, context.now)
}
