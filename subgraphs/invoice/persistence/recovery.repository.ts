import type { Caller } from '../../../shared/authorization/caller'
import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import type { LineRow } from './line-record'

// What is taken back of a line ($1): what was paid for it.
const PAID_LINE = `invoice_line l join payment_line p on p.line_id = l.id and p.kind = 'PAID' where l.id = $1`

/** What taking back a line would bring, in cents; 0 where it was taken back before. */
export async function recoverableAmount(runner: Runner, id: string): Promise<number> {
  const [row] = await query<{ amount: string }>(
    runner,
    `select p.state_cents as amount from ${PAID_LINE} and not exists (select from recovery r where r.line_id = l.id)`,
    [id],
  )
  return Number(row?.amount ?? 0)
}

/** Notes that a line is to be taken back; false where that was noted before. */
export async function writeRecovery(
  tx: Tx,
  line: LineRow,
  at: string,
  actor: Caller,
  reason: string,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into recovery (line_id, provider, at, actor, reason, cpas, state_cents, cpas_cents)
     select l.id, l.provider, $2, $3, $4, p.cpas, p.state_cents, p.cpas_cents from ${PAID_LINE}
     on conflict (line_id) do nothing returning line_id`,
    [line.id, at, JSON.stringify(actor), reason],
  )
  if (rows.length === 0) return false
  await tx.query(
    `update invoice_line set outcome = 'REJECTED', state_cents = 0, cpas_cents = 0, patient_cents = 0, cpas_patient_part_cents = 0, recovered_at = $2
     where id = $1`,
    [line.id, at],
  )
  return true
}
