import { inTransaction } from '../../../shared/database/transaction'
import { addDays, type Day, monthOf } from '../../../shared/values/day'
import { caami, type Sources, timestamp } from './rows'

/** Closes every month with payments whose closing day, the fifth of the next month, has passed; the SPP IS has accepted all but the last one. */
export async function seedSettlements(sources: Sources, today: Day): Promise<void> {
  const thisMonth = monthOf(today)
  const lastMonth = monthOf(addDays(`${thisMonth}-01` as Day, -1))
  await inTransaction(sources.get('invoice')!, async (tx) => {
    await tx.query(
      `insert into settlement (month, closed_at, closed_by, accepted_at, accepted_by, total_cents, line_count)
       select month, closed, $2::jsonb, case when month < $3 then closed + interval '6 days' end, case when month < $3 then $4::jsonb end, total, lines
       from (select to_char(executed_on, 'YYYY-MM') as month, (date_trunc('month', min(executed_on)) + interval '1 month 4 days 9 hours') at time zone 'UTC' as closed,
               sum(state_cents) as total, count(*) as lines
             from payment_line where to_char(executed_on, 'YYYY-MM') < $1 group by 1) m
       where closed <= $5 on conflict do nothing`,
      [
        thisMonth,
        JSON.stringify(caami),
        lastMonth,
        JSON.stringify({ subject: 'demo-inspector', audience: 'SPP_IS', organisation: 'sppis', role: 'analyst' }),
        timestamp(today),
      ],
    )
    await tx.query(
      `insert into settled_payment (payment_id, month)
       select p.id, s.month from payment p join settlement s on s.month = to_char(p.executed_on, 'YYYY-MM') on conflict do nothing`,
    )
    await tx.query(
      `insert into cpas_settlement (month, cpas, total_cents, cpas_share_cents, line_count)
       select e.month, e.cpas, sum(e.state_cents), sum(e.cpas_cents), count(*) from settlement_entry e join settlement s on s.month = e.month
       where s.accepted_at is not null and e.cpas is not null group by 1, 2 on conflict do nothing`,
    )
  })
}
