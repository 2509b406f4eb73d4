import { logAccess } from '../../../shared/audit/access-log-writer'
import type { RequestContext } from '../../../shared/authorization/caller'
import type { Tx } from '../../../shared/database/transaction'
import { conflict } from '../../../shared/errors/graphql-errors'
import { recordChange } from '../../../shared/events/change-feed'
import type { Finding } from '../../../shared/rules/finding'
import type { Day } from '../../../shared/values/day'
import { providerKey } from '../../../shared/values/inami-number'
import { personsOf } from '../mappers/invoice.mapper'
import { insertEvents } from '../persistence/checking.repository'
import type { LineRow } from '../persistence/line-record'
import { recoverableAmount, writeRecovery } from '../persistence/recovery.repository'
import { lineNotPaid } from '../rules/line-not-paid.rule'

/** Why a line is not recovered; throws CONFLICT where a credit note took it back already. */
export function recoveryFindings(record: LineRow, today: Day): Finding[] {
  if (record.credit || record.credited_by) throw conflict('A credit note took the line back already.')
  return record.payment_id ? [] : [lineNotPaid.createFinding({ path: 'id', facts: {} }, today)]
}

/** What recovering a line would take back now: the amount in cents, 0 where a finding refuses or the line was recovered before. */
export async function previewRecovery(tx: Tx, context: RequestContext, record: LineRow) {
  const findings = recoveryFindings(record, context.today)
  const amount = findings.length > 0 ? 0 : await recoverableAmount(tx, record.id)
  return { amount, provider: { inamiNumber: record.provider }, findings }
}

/** Takes back what was paid for a line: once, whoever asks how often. */
export async function recoverPayment(tx: Tx, context: RequestContext, record: LineRow, reason: string): Promise<void> {
  if (!(await writeRecovery(tx, record, context.now, context.caller, reason))) return
  await insertEvents(tx, [record.id], context.now, context.caller, reason)
  await logAccess(tx, context, personsOf([record]), 'WRITE')
  const change = { kind: 'InvoiceLineRecovered', subject: record.id, provider: providerKey(record.provider) }
  await recordChange(tx, change, context.now)
}
