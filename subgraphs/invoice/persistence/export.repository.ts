import { type EntityManager, IsNull, MoreThan, Not } from 'typeorm'
import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { RowOf } from '../../../shared/database/row-of'
import { cents } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import type { InvoiceLineEntity } from './invoice-line.entity'
import { PaymentEntity } from './payment.entity'
import type { PaymentLineEntity } from './payment-line.entity'

/** A line of a settlement as it is exported. Amounts in cents; those of a recovered line are negative. */
export type ExportedLine = Pick<
  RowOf<InvoiceLineEntity>,
  | 'provider'
  | 'person_id'
  | 'niss'
  | 'code'
  | 'performed_on'
  | 'performed_until'
  | 'performer'
  | 'quantity'
  | 'decision_number'
  | 'decision_version'
  | 'refund_code'
  | 'claimed_cents'
  | 'patient_cents'
  | 'insurer_cents'
> &
  Pick<RowOf<PaymentLineEntity>, 'line_id' | 'kind' | 'cpas' | 'state_cents' | 'cpas_cents' | 'executed_on'> &
  Pick<RowOf<PaymentEntity>, 'structured_reference'> & {
    month: string
    /** The provider's own number of the invoice. */
    number: string
  }

/** The lines of a month, or of a CPAS in it; of an open month those that would enter it today. */
export const exportedLines = (runner: Runner, month: string, cpas: string | null): Promise<ExportedLine[]> =>
  query<ExportedLine>(
    runner,
    `select $1 as month, p.kind, p.cpas, l.provider, i.number, l.id as line_id, l.person_id, l.niss, l.code, l.performed_on, l.performed_until, l.performer, l.quantity,
       l.decision_number, l.decision_version, l.refund_code, p.state_cents, p.cpas_cents, c.claimed_cents, c.claimed_cents - p.state_cents - p.cpas_cents - c.insurer_cents as patient_cents,
       c.insurer_cents, y.executed_on, y.structured_reference
     from (
       select line_id, kind, payment_id, cpas, state_cents, cpas_cents from settlement_entry where month = $1
       union all
       select line_id, kind, payment_id, cpas, state_cents, cpas_cents from unsettled_line where executed_on = any(
         array(select executed_on from (select distinct executed_on from unsettled_line) as d where open_month(executed_on) = $1))
     ) as p
     join payment y on y.id = p.payment_id
     join invoice_line l on l.id = p.line_id join invoice i on i.id = l.invoice_id
     cross join lateral (
       select l.claimed_cents * sign.of as claimed_cents, l.insurer_cents * sign.of as insurer_cents
       from (select case p.kind when 'RECOVERED' then -1 else 1 end as of) as sign) as c
     where $2::text is null or p.cpas = $2
     order by p.cpas, l.provider, y.executed_on, l.received_at, l.id, p.kind`,
    [month, cpas],
  )

/** The payments of a day with a positive amount and a known account, in the order of their runs. */
export const paymentsToTransfer = (manager: EntityManager, executedOn: Day): Promise<PaymentEntity[]> =>
  manager.find(PaymentEntity, {
    where: { executedOn, amountCents: MoreThan(cents(0)), iban: Not(IsNull()) },
    order: { runId: 'ASC', provider: 'ASC' },
  })
