import { inTransaction } from '../../../shared/database/transaction'
import { addDays, type Day, monthOf } from '../../../shared/values/day'
import { LINE_IS_UNSETTLED } from '../../../subgraphs/invoice/persistence/balance-conditions'
import type { Sources } from '../insert/rows'

/**
 * The payments of the CPAS to the providers: nine pairs in ten are paid until three months ago, each month about six weeks after its
 * end. The tenth owes everything.
 */
export async function seedBalances(sources: Sources, today: Day): Promise<void> {
  const lastMonth = monthOf(addDays(today, -100))
  await inTransaction(sources.get('invoice')!, (tx) =>
    tx.query(
      `with owed as (
         select l.id, l.cpas, rpad(l.provider, 11, '0') as provider, to_char(l.performed_on, 'YYYY-MM') as month, l.cpas_cents, l.received_on
         from invoice_line l
         where ${LINE_IS_UNSETTLED} and to_char(l.performed_on, 'YYYY-MM') <= $1
           and abs(hashtext(l.cpas || rpad(l.provider, 11, '0')) % 10) <> 0
       ), balance as (
         insert into cpas_balance (cpas, provider, month, paid_on, reference, amount_cents, line_count, settled_at, settled_by)
         select cpas, provider, month, paid_on, 'MP ' || month, amount, lines, (paid_on + time '14:00') at time zone 'Europe/Brussels',
           jsonb_build_object('subject', 'demo-worker-' || substr(cpas, 5, 4), 'audience', 'CPAS', 'organisation', cpas, 'role', 'worker')
         from (
           select cpas, provider, month, sum(cpas_cents) as amount, count(*) as lines,
             greatest(max(received_on) + 1, (to_date(month, 'YYYY-MM') + interval '1 month')::date + 30 + abs(hashtext(cpas || month) % 20)) as paid_on
           from owed group by 1, 2, 3
         ) due
         returning cpas, provider, month
       )
       insert into balance_line (line_id, cpas, provider, month, cpas_cents)
       select owed.id, b.cpas, b.provider, b.month, owed.cpas_cents from owed join balance b using (cpas, provider, month)`,
      [lastMonth],
    ),
  )
}
