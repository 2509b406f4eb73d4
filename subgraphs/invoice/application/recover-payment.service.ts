import { logAccess } from '../../../shared/audit/access-log-writer'
import type { RequestContext } from '../../../shared/authorization/caller'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { conflict, notFound } from '../../../shared/errors/graphql-errors'
import { recordChange } from '../../../shared/events/change-feed'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { isUuid } from '../../../shared/values/id'
import { providerKey } from '../../../shared/values/inami-number'
import { insertEvents } from '../persistence/checking.repository'
import type { InvoiceLineEntity } from '../persistence/invoice-line.entity'
import { linesById, lockLine } from '../persistence/line.repository'
import { insertRecovery, recoverableAmount } from '../persistence/recovery.repository'
import { lineNotPaid } from '../rules/line-not-paid.rule'
import { publishWithdrawnCare } from './care-events'
import { parseText } from './checking/parse-invoice-file'
import type { LineResult } from './decide-line.service'
import { toAccessRecords } from './read-with-access-log'

const MAX_REASON_LENGTH = 2_000

/**
 * Recovers what was paid for a line, once: a repeated call returns the line as it is.
 * @throws NOT_FOUND; CONFLICT if a credit note cancelled the line; BAD_USER_INPUT for an empty or long reason.
 */
export async function recoverLine(context: SubgraphContext, id: string, reason: string): Promise<LineResult> {
  parseText(reason, 'reason', MAX_REASON_LENGTH)
  if (!isUuid(id)) throw notFound('The invoice line')
  return inTransaction(context.db, async (tx) => {
    const line = await lockLine(tx.manager, id)
    if (!line) throw notFound('The invoice line')
    const findings = recoveryFindings(line, context.today)
    if (findings.length > 0) return { line: null, findings }
    await recoverPayment(tx, context, line, reason)
    return { line: await lockLine(tx.manager, id), findings: [] }
  })
}

/**
 * Computes what recovering a line would take back: the amount in cents, 0 if a finding refuses or the line was recovered before.
 * @throws NOT_FOUND; CONFLICT if a credit note cancelled the line.
 */
export const previewLineRecovery = (context: SubgraphContext, id: string) =>
  inTransaction(context.db, async (tx) => {
    const [line] = isUuid(id) ? await linesById(tx.manager, [id], 'all') : []
    if (!line) throw notFound('The invoice line')
    await logAccess(tx, context, toAccessRecords([line]), 'READ')
    const findings = recoveryFindings(line, context.today)
    const amount = findings.length > 0 ? 0 : await recoverableAmount(tx.manager, id)
    return { amount, provider: line.provider, findings }
  })

function recoveryFindings(line: InvoiceLineEntity, today: Day): Finding[] {
  if (line.credit || line.creditedBy) throw conflict('A credit note cancelled the line already.')
  return line.paymentId ? [] : [lineNotPaid.createFinding({ path: 'id', facts: {} }, today)]
}

/** Records the recovery of a paid line, with its event, access-log row and change event; nothing if it was recovered before. */
export async function recoverPayment(
  tx: Tx,
  context: RequestContext,
  line: InvoiceLineEntity,
  reason: string,
): Promise<void> {
  if (!(await insertRecovery(tx, line.id, context.now, context.caller, reason))) return
  await insertEvents(tx, [line.id], context.now, context.caller, reason)
  await publishWithdrawnCare(tx, [line], context.now)
  await logAccess(tx, context, toAccessRecords([line]), 'WRITE')
  const { cpas } = line
  const change = { kind: 'InvoiceLineRecovered', subject: line.id, provider: providerKey(line.provider), cpas }
  await recordChange(tx, change, context.now)
}
