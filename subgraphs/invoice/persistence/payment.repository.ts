import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import { plainRowsByKeys } from '../../../shared/database/plain-rows'
import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import type { ListPage } from '../../../shared/lists/list-order'
import { type Ordered, orderedRows } from '../../../shared/lists/ordered-rows'
import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'
import { PaymentEntity } from './payment.entity'
import { CANONICAL_PERSON } from './person-alias.repository'
import { type RowScope, restrictToProvider, sentByScope } from './row-scope'
import { toEntities } from './to-entities'

/** SQL condition: the line `l` is to be paid. */
export const LINE_IS_PAYABLE = `l.payment_id is null and l.outcome in ('ACCEPTED', 'REDUCED')`
/** SQL condition: the file `f` was received up to the first value, inclusive, and may have lines to pay. */
export const FILE_IS_PAYABLE = `f.to_pay and f.status = 'CHECKED' and f.received_on <= $1`
const RECOVERY_IS_OPEN = `not exists (select from payment_line p where p.line_id = r.line_id and p.kind = 'RECOVERED')`

// The lines that a run up to a day ($1) pays or recovers.
const MOVES = `
  select l.provider, f.payee_iban, f.payee_name, l.person_id, l.niss, l.state_cents
  from invoice_file f join invoice_line l on l.file_id = f.id where ${FILE_IS_PAYABLE} and ${LINE_IS_PAYABLE}
  union all
  select r.provider, f.payee_iban, f.payee_name, l.person_id, l.niss, -r.state_cents
  from recovery r join invoice_line l on l.id = r.line_id join invoice_file f on f.id = l.file_id where ${RECOVERY_IS_OPEN}`

/** What a payment run owes a provider for one account: the number of lines to pay or to recover, and their sum in cents. */
export interface ProviderBalance {
  provider: string
  /** The account and the payee that a mandate names; null: the provider's own. */
  payeeIban: string | null
  payeeName: string | null
  lines: number
  amount: number
}

/** The providers and accounts that a run up to a day would pay, or recover from, in the order of the providers. */
export const payableProviders = (runner: Runner, upTo: Day): Promise<ProviderBalance[]> =>
  query(
    runner,
    `select provider, payee_iban as "payeeIban", max(payee_name) as "payeeName", count(*)::int as lines, sum(state_cents)::float8 as amount
     from (${MOVES}) as moves group by 1, 2 order by 1, 2 nulls first`,
    [upTo],
  )

/** The number of persons of the lines that a run up to a day would pay to these providers or recover from them. */
export async function countPayablePersons(runner: Runner, upTo: Day, providers: readonly string[]): Promise<number> {
  const [row] = await query<{ persons: number }>(
    runner,
    `select count(distinct ${CANONICAL_PERSON})::int as persons
     from (${MOVES}) as l left join person_alias a on a.person_id = l.person_id where l.provider = any($2)`,
    [upTo, providers],
  )
  return row?.persons ?? 0
}

/** Returns unused numbers for structured references. */
export async function paymentNumbers(tx: Tx, count: number): Promise<string[]> {
  const rows = await tx.query<{ number: string }>(
    `select lpad(nextval('payment_number')::text, 10, '0') as number from generate_series(1, $1)`,
    [count],
  )
  return rows.map((row) => row.number)
}

/** A payment to write, without its lines. */
export interface NewPayment {
  id: string
  provider: string
  iban: string | null
  payee: string | null
  reference: string
  /** The balances that it pays, by the account of the mandate; null: the provider's own. */
  payeeIbans: readonly (string | null)[]
}

/** A payment run. `upTo`: last day of receipt, inclusive. */
export interface NewRun {
  id: string
  upTo: Day
  executedAt: string
  executedOn: Day
  actor: Caller
}

const RUN_LOCK = 4_100_001

/** Serialises payment runs and settlements, without a timeout: a month is never closed during a payment run. */
export async function lockPayments(tx: Tx): Promise<void> {
  await tx.query(`set local statement_timeout = 0; set local lock_timeout = 0`)
  await tx.query('select pg_advisory_xact_lock($1)', [RUN_LOCK])
}

// One statement: the line is updated on the condition that it is unpaid, and its payment and change event are inserted with it.
const PAY = `
with pay as (
  select * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[]) as p(id, provider, iban, payee, reference)
), balance as (
  -- An empty account is the provider's own.
  select * from unnest($11::uuid[], $12::text[], $13::text[]) as b(payment_id, provider, payee_iban)
), taken as (
  update invoice_line l set payment_id = b.payment_id
  from invoice_file f join balance b on b.provider = f.provider and b.payee_iban = coalesce(f.payee_iban, '')
  where ${LINE_IS_PAYABLE} and f.id = any($1) and l.file_id = f.id and l.provider = b.provider
  returning l.id, l.payment_id, l.provider, l.cpas, l.state_cents, l.cpas_cents, l.received_on
), emptied as (
  update invoice_file set to_pay = false where id = any($1)
), moved as (
  select id as line_id, 'PAID' as kind, payment_id, cpas, state_cents, cpas_cents, received_on from taken
  union all
  select r.line_id, 'RECOVERED', b.payment_id, r.cpas, -r.state_cents, -r.cpas_cents, null
  from recovery r join invoice_line rl on rl.id = r.line_id join invoice_file rf on rf.id = rl.file_id
  join balance b on b.provider = r.provider and b.payee_iban = coalesce(rf.payee_iban, '') where ${RECOVERY_IS_OPEN}
), sums as (
  select payment_id, sum(state_cents) as amount, count(*) filter (where kind = 'PAID') as lines,
    greatest(max($8::date - received_on), 0) as delay
  from moved group by payment_id
), paid as (
  insert into payment (id, run_id, provider, executed_at, executed_on, amount_cents, iban, payee, structured_reference, delay_days,
    line_count, actor, event_seq)
  select pay.id, $7, pay.provider, $9, $8, sums.amount, pay.iban, pay.payee, pay.reference, sums.delay, sums.lines,
    $10, nextval('line_event_seq_seq')
  from sums join pay on pay.id = sums.payment_id returning *
), kept as (
  insert into payment_line (line_id, kind, payment_id, executed_on, cpas, state_cents, cpas_cents)
  select line_id, kind, payment_id, $8, cpas, state_cents, cpas_cents from moved
), changed as (
  insert into change_event (id, at, kind, subject, provider, cpas)
  select gen_random_uuid(), $9, case m.kind when 'PAID' then 'InvoiceLinePaid' else 'InvoiceLineTakenBack' end, m.line_id::text,
    rpad(p.provider, 11, '0'), m.cpas
  from moved m join paid p on p.id = m.payment_id
)
select * from paid order by provider`

/** Pays what is due to these providers and recovers what is to be recovered: all or nothing. */
export async function insertPayments(tx: Tx, run: NewRun, payments: readonly NewPayment[]): Promise<PaymentEntity[]> {
  // A decision that makes a line payable updates the file first: it waits for this lock, or the next statement sees its line.
  // A file for another account than those of the plan waits for the next run.
  const balances = payments.flatMap(({ id, provider, payeeIbans }) =>
    payeeIbans.map((payeeIban) => ({ id, provider, payeeIban: payeeIban ?? '' })),
  )
  const providers = balances.map(({ provider }) => provider)
  const payeeIbans = balances.map(({ payeeIban }) => payeeIban)
  const files = await tx.query<{ id: string }>(
    `select f.id from invoice_file f where ${FILE_IS_PAYABLE}
       and (f.provider, coalesce(f.payee_iban, '')) in (select * from unnest($2::text[], $3::text[])) order by f.id for no key update`,
    [run.upTo, providers, payeeIbans],
  )
  const rows = await tx.query(PAY, [
    files.map((file) => file.id),
    payments.map((p) => p.id),
    payments.map((p) => p.provider),
    payments.map((p) => p.iban),
    payments.map((p) => p.payee),
    payments.map((p) => p.reference),
    run.id,
    run.executedOn,
    run.executedAt,
    JSON.stringify(run.actor),
    balances.map(({ id }) => id),
    providers,
    payeeIbans,
  ])
  return toEntities(tx.manager, PaymentEntity, rows)
}

/** The criteria of a list of payments; null does not filter. */
export interface PaymentSearch {
  providers: readonly string[] | null
  /** Days of payment, inclusive. */
  executed: Period | null
}

function paymentQuery(
  manager: EntityManager,
  { providers, executed }: PaymentSearch,
  scope: RowScope,
): SelectQueryBuilder<PaymentEntity> {
  const query = restrictToProvider(
    manager.createQueryBuilder(PaymentEntity, 'p'),
    scope,
    `exists (select from payment_line pl join invoice_line l on l.id = pl.line_id where pl.payment_id = p.id and ${sentByScope('l.file_id')})`,
  )
  if (providers) query.andWhere('p.provider = any(:providers)', { providers })
  if (executed) query.andWhere('p.executedOn >= :from', { from: executed.from })
  if (executed?.to) query.andWhere('p.executedOn <= :to', { to: executed.to })
  return query
}

/** A page of the payments that meet the criteria. */
export const searchPayments = (
  manager: EntityManager,
  search: PaymentSearch,
  scope: RowScope,
  page: ListPage,
): Promise<Ordered<PaymentEntity>[]> => orderedRows(manager, paymentQuery(manager, search, scope), page)

/** The number of payments that meet the criteria. */
export const countPayments = (manager: EntityManager, search: PaymentSearch, scope: RowScope): Promise<number> =>
  paymentQuery(manager, search, scope).getCount()

/** Payments by id, in no order. */
export const paymentsById = (manager: EntityManager, ids: readonly string[]): Promise<PaymentEntity[]> =>
  plainRowsByKeys(manager, PaymentEntity, 'id', ids)
