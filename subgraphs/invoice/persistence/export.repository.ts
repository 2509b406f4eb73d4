import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { Day } from '../../../shared/values/day'
import type { PaymentRecord } from './payment.repository'

/** A line of a settlement as it is exported. */
export interface ExportedLine {
  month: string
  kind: 'PAID' | 'RECOVERED'
  cpas: string | null
  provider: string
  number: string
  line_id: string
  person_id: string | null
  niss: string
  code: string
  performed_on: Day
  quantity: number
  decision_number: string | null
  decision_version: number | null
  refund_code: number | null
  claimed_cents: string
  state_cents: string
  cpas_cents: string
  patient_cents: string
  executed_on: Day
  structured_reference: string
}

/** The lines of a month, or of a CPAS in it; of an open month those that would enter it today. */
export const exportedLines = (runner: Runner, month: string, cpas: string | null): Promise<ExportedLine[]> =>
  query<ExportedLine>(
    runner,
    `select $1 as month, p.kind, p.cpas, l.provider, i.number, l.id as line_id, l.person_id, l.niss, l.code, l.performed_on, l.quantity,
       l.decision_number, l.decision_version, l.refund_code, p.state_cents, p.cpas_cents, c.claimed_cents, c.claimed_cents - p.state_cents - p.cpas_cents as patient_cents,
       p.executed_on, y.structured_reference
     from (
       select payment_id from settled_payment where month = $1
       union all
       select payment_id from unsettled_payment where open_month(executed_on) = $1
     ) as e
     join payment_line p using (payment_id) join payment y on y.id = p.payment_id
     join invoice_line l on l.id = p.line_id join invoice i on i.id = l.invoice_id
     cross join lateral (select case p.kind when 'RECOVERED' then -l.claimed_cents else l.claimed_cents end as claimed_cents) as c
     where $2::text is null or p.cpas = $2
     order by p.cpas, l.provider, p.executed_on, l.received_at, l.id, p.kind`,
    [month, cpas],
  )

/** The payments of a day that money is sent for: something is due, and the account is known. The runs of the day in their order. */
export const paymentsToSend = (runner: Runner, on: Day): Promise<PaymentRecord[]> =>
  query<PaymentRecord>(
    runner,
    `select * from payment where executed_on = $1 and amount_cents > 0 and iban is not null order by run_id, provider`,
    [on],
  )
