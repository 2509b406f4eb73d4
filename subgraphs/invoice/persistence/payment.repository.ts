import type { Caller } from '../../../shared/authorization/caller'
import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'
import { PERSON, type RowScope, WhereBuilder } from './where-builder'

/** A row of `payment`. */
export interface PaymentRecord {
  id: string
  run_id: string
  provider: string
  executed_at: Date
  executed_on: Day
  amount_cents: string
  iban: string | null
  payee: string | null
  structured_reference: string
  delay_days: number
  line_count: number
}

/** A line `l` that is to be paid. */
export const LINE_IS_PAYABLE = `l.payment_id is null and l.outcome in ('ACCEPTED', 'REDUCED')`
/** A file `f` that may hold such lines and was received until the first value. */
export const FILE_IS_PAYABLE = `f.to_pay and f.status = 'CHECKED' and f.received_on <= $1`
const TO_TAKE_BACK = `not exists (select from payment_line p where p.line_id = r.line_id and p.kind = 'RECOVERED')`

// What a run until a day ($1) pays and takes back, line by line.
const MOVES = `
  select l.provider, l.person_id, l.niss, l.state_cents
  from invoice_file f join invoice_line l on l.file_id = f.id where ${FILE_IS_PAYABLE} and ${LINE_IS_PAYABLE}
  union all
  select r.provider, l.person_id, l.niss, -r.state_cents
  from recovery r join invoice_line l on l.id = r.line_id where ${TO_TAKE_BACK}`

/** What a run of payments owes to a provider: lines paid and taken back, and their sum in cents. */
export interface ProviderBalance {
  provider: string
  lines: number
  amount: number
}

/** The providers to whom something is due, or from whom something is to be taken back. */
export const payableProviders = (runner: Runner, upTo: Day): Promise<ProviderBalance[]> =>
  query(
    runner,
    `select provider, count(*)::int as lines, sum(state_cents)::float8 as amount from (${MOVES}) as moves group by 1 order by 1`,
    [upTo],
  )

/** How many different persons the lines due to these providers are about. */
export async function countPayablePersons(runner: Runner, upTo: Day, providers: readonly string[]): Promise<number> {
  const [row] = await query<{ persons: number }>(
    runner,
    `select count(distinct ${PERSON})::int as persons
     from (${MOVES}) as l left join person_alias a on a.person_id = l.person_id where l.provider = any($2)`,
    [upTo, providers],
  )
  return row!.persons
}

/** So many numbers for structured references, never given before. */
export async function paymentNumbers(tx: Tx, count: number): Promise<string[]> {
  const rows = await tx.query<{ number: string }>(
    `select lpad(nextval('payment_number')::text, 10, '0') as number from generate_series(1, $1)`,
    [count],
  )
  return rows.map((row) => row.number)
}

/** What a payment needs beside its lines. */
export interface NewPayment {
  id: string
  provider: string
  iban: string | null
  payee: string | null
  reference: string
}

/** A run of payments. */
export interface NewRun {
  id: string
  upTo: Day
  executedAt: string
  executedOn: Day
  actor: Caller
}

const RUN_LOCK = 4_100_001

/** Payments and settlements take turns, and last as long as they must: a month never closes in the middle of a payment. */
export async function lockPayments(tx: Tx): Promise<void> {
  await tx.query(`set local statement_timeout = 0; set local lock_timeout = 0`)
  await tx.query('select pg_advisory_xact_lock($1)', [RUN_LOCK])
}

// One statement: a line is taken by the condition that nobody took it, and its payment and change are written with it.
const PAY = `
with pay as (
  select * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[]) as p(id, provider, iban, payee, reference)
), taken as (
  update invoice_line l set payment_id = pay.id
  from pay where ${LINE_IS_PAYABLE} and l.provider = pay.provider and l.file_id = any($1)
  returning l.id, l.payment_id, l.provider, l.cpas, l.state_cents, l.cpas_cents, l.received_on
), emptied as (
  update invoice_file set to_pay = false where id = any($1)
), moved as (
  select id as line_id, 'PAID' as kind, payment_id, cpas, state_cents, cpas_cents, received_on from taken
  union all
  select r.line_id, 'RECOVERED', pay.id, r.cpas, -r.state_cents, -r.cpas_cents, null
  from recovery r join pay on pay.provider = r.provider where ${TO_TAKE_BACK}
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
  insert into change_event (id, at, kind, subject, provider)
  select gen_random_uuid(), $9, case m.kind when 'PAID' then 'InvoiceLinePaid' else 'InvoiceLineTakenBack' end, m.line_id::text,
    rpad(p.provider, 11, '0')
  from moved m join paid p on p.id = m.payment_id
)
select * from paid order by provider`

/** Pays what is due to these providers, and takes back what is to be taken back: all or nothing. */
export async function insertPayments(tx: Tx, run: NewRun, payments: readonly NewPayment[]): Promise<PaymentRecord[]> {
  // Who makes a line payable marks its file first: it waits here, or its line is seen by the next statement.
  const files = await tx.query<{ id: string }>(
    `select f.id from invoice_file f where ${FILE_IS_PAYABLE} and f.provider = any($2) order by f.id for no key update`,
    [run.upTo, payments.map((p) => p.provider)],
  )
  return tx.query<PaymentRecord>(PAY, [
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
  ])
}

/** Which payments. */
export interface PaymentSearch {
  provider?: string[] | null
  executed?: Period | null
}

function paymentConditions(search: PaymentSearch, scope: RowScope): WhereBuilder {
  const conditions = new WhereBuilder()
  if (scope !== 'all') conditions.add('p.provider = any(?)', 'provider' in scope ? scope.provider : [])
  return conditions
    .when(search.provider, 'p.provider = any(?)')
    .when(search.executed, 'p.executed_on >= ?', search.executed?.from)
    .when(search.executed?.to, 'p.executed_on <= ?')
}

/** Payments, the last executed first. */
export async function searchPayments(
  runner: Runner,
  search: PaymentSearch,
  scope: RowScope,
  after: (string | number | null)[] | null,
  limit: number,
): Promise<PaymentRecord[]> {
  const conditions = paymentConditions(search, scope)
  if (after) conditions.add('(p.executed_at, p.id) < (?::timestamptz, ?::uuid)', after[0], after[1])
  const sql = `select p.* from payment p where ${conditions.text} order by p.executed_at desc, p.id desc limit ${conditions.value(limit)}`
  return query<PaymentRecord>(runner, sql, conditions.values)
}

/** How many payments a search finds. */
export async function countPayments(runner: Runner, search: PaymentSearch, scope: RowScope): Promise<number> {
  const conditions = paymentConditions(search, scope)
  const [row] = await query<{ count: string }>(
    runner,
    `select count(*) from payment p where ${conditions.text}`,
    conditions.values,
  )
  return Number(row!.count)
}

/** Payments by id. */
export const paymentsById = (runner: Runner, ids: readonly string[]): Promise<PaymentRecord[]> =>
  query<PaymentRecord>(runner, 'select * from payment where id = any($1)', [ids])
