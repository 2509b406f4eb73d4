import { logAccess } from '../../../shared/audit/access-log'
import type { Tx } from '../../../shared/database/transaction'
import { recordChange } from '../../../shared/outbox/change-feed'
import type { RequestContext } from '../../../shared/policy/caller'
import { providerKey } from '../../../shared/values/inami-number'
import { insertEvents } from '../persistence/checking.repository'
import type { LineRecord } from '../persistence/line-record'
import { writeRecovery } from '../persistence/review.repository'
import { personsOf } from './nodes'

/** Takes back what was paid for a line: once, whoever asks how often. */
export async function recover(tx: Tx, context: RequestContext, record: LineRecord, reason: string): Promise<void> {
  if (!(await writeRecovery(tx, record, context.now, context.caller, reason))) return
  await insertEvents(tx, [record.id], context.now, context.caller, reason)
  await logAccess(tx, context, personsOf([record]), 'WRITE')
  const change = { kind: 'InvoiceLineRecovered', subject: record.id, provider: providerKey(record.provider) }
  await recordChange(tx, change, context.now)
}
