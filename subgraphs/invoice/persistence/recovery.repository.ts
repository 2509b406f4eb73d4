import type { Caller } from '../../../shared/authorization/caller'
import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import { answerContests } from './contest.repository'
import { InvoiceLineEntity } from './invoice-line.entity'

// What is recovered of a line ($1): what was paid for it.
const PAID_LINE = `invoice_line l join payment_line p on p.line_id = l.id and p.kind = 'PAID' where l.id = $1`

/** The amount in cents that recovering a line would take back; 0 if it was recovered before. */
export async function recoverableAmount(runner: Runner, id: string): Promise<number> {
  const [row] = await query<{ amount: string }>(
    runner,
    `select p.state_cents as amount from ${PAID_LINE} and not exists (select from recovery r where r.line_id = l.id)`,
    [id],
  )
  return Number(row?.amount ?? 0)
}

/** Records that a line is to be recovered and rejects it; a contest of it is upheld. Returns false if it was recovered before; then nothing is written. */
export async function insertRecovery(tx: Tx, id: string, at: string, actor: Caller, reason: string): Promise<boolean> {
  const rows = await tx.query(
    `insert into recovery (line_id, provider, at, actor, reason, cpas, state_cents, cpas_cents)
     select l.id, l.provider, $2, $3, $4, p.cpas, p.state_cents, p.cpas_cents from ${PAID_LINE}
     on conflict (line_id) do nothing returning line_id`,
    [id, at, JSON.stringify(actor), reason],
  )
  if (rows.length === 0) return false
  await tx.manager
    .createQueryBuilder()
    .update(InvoiceLineEntity)
    .set({
      outcome: 'REJECTED',
      stateCents: () => '0',
      cpasCents: () => '0',
      patientCents: () => '0',
      insurerCents: () => '0',
      cpasPatientPartCents: () => '0',
      cpasPatientPartByMonth: null,
      recoveredAt: at,
    })
    .where({ id })
    .execute()
  await answerContests(tx.manager, [id], { upheld: true, remark: reason, at, by: actor })
  return true
}
