import type { Caller } from '../../../shared/authorization/caller'
import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import { lastDayOf, type Month } from '../../../shared/values/day'
import { FILE_IS_PAYABLE, LINE_IS_PAYABLE } from './payment.repository'
import { PERSON } from './where-builder'

/** A month: a row of `settlement`, or the sum of what is paid and not settled yet. */
export interface SettlementRecord {
  month: Month
  closed_at: Date | null
  accepted_at: Date | null
  total_cents: string
  line_count: number
}

/** A CPAS's part of a month. */
export interface CpasSettlementRecord {
  month: Month
  cpas: string | null
  total_cents: string
  cpas_share_cents: string
  line_count: number
}

// A payment is the sum of its lines: the open months are told without reading them.
const OPEN = `
  select open_month(u.executed_on) as month, null::timestamptz as closed_at, null::timestamptz as accepted_at,
    sum(y.amount_cents) as total_cents,
    sum(y.line_count + (select count(*) from payment_line p where p.payment_id = y.id and p.kind = 'RECOVERED'))::int as line_count
  from unsettled_payment u join payment y on y.id = u.payment_id group by 1`
const ALL = `select month, closed_at, accepted_at, total_cents, line_count from settlement union all ${OPEN}`

/** Months by name: closed ones, and open ones in which something was paid. */
export const settlementsByMonth = (runner: Runner, months: readonly string[]): Promise<SettlementRecord[]> =>
  query<SettlementRecord>(runner, `select * from (${ALL}) as s where month = any($1)`, [months])

/** Months, the last first. */
export const listSettlements = (runner: Runner, after: string | null, limit: number): Promise<SettlementRecord[]> =>
  query<SettlementRecord>(
    runner,
    `select * from (${ALL}) as s where $1::text is null or month < $1 order by month desc limit $2`,
    [after, limit],
  )

/** How many months there are. */
export async function countSettlements(runner: Runner): Promise<number> {
  const [row] = await query<{ count: string }>(runner, `select count(*) from (${ALL}) as s`)
  return Number(row!.count)
}

/** The months of payments: the one that settled them, or the open one to which they belong. */
export const monthsOfPayments = (
  runner: Runner,
  paymentIds: readonly string[],
): Promise<{ payment_id: string; month: string }[]> =>
  query(
    runner,
    `select payment_id, month from settled_payment where payment_id = any($1)
     union all select payment_id, open_month(executed_on) from unsettled_payment where payment_id = any($1)`,
    [paymentIds],
  )

// The payments that enter a month ($1, its last day $2) when it is closed: made in it, or later in a month already closed.
const ENTERING = `
  select payment_id from unsettled_payment where executed_on = any(
    array(select executed_on from (select distinct executed_on from unsettled_payment where executed_on <= $2) d where open_month(executed_on) = $1))`

/** Closes a month: what was paid in it, or later in a month already closed, enters it and nothing more will. Null where it was closed before. */
export async function closeMonth(tx: Tx, month: Month, at: string, actor: Caller): Promise<SettlementRecord | null> {
  const [known] = await tx.query('select from settlement where month = $1', [month])
  if (known) return null
  const [closed] = await tx.query<SettlementRecord>(
    `with entering as materialized (${ENTERING}), entered as (
       insert into settled_payment (payment_id, month) select payment_id, $1 from entering
     )
     insert into settlement (month, closed_at, closed_by, total_cents, line_count)
     select $1, $3, $4, coalesce(sum(p.state_cents), 0), count(*) from entering join payment_line p using (payment_id) returning *`,
    [month, lastDayOf(month), at, JSON.stringify(actor)],
  )
  return closed!
}

/** The figures of a month's lines. Amounts in cents. */
export interface SettlementFigures {
  lines: number
  persons: number
  total: number
  cpas: number
}

const figuresOf = async (runner: Runner, payments: string, values: unknown[]): Promise<SettlementFigures> => {
  const [row] = await query<SettlementFigures>(
    runner,
    `select count(*)::int as lines, count(distinct ${PERSON})::int as persons, coalesce(sum(p.state_cents), 0)::float8 as total,
       count(distinct p.cpas)::int as cpas
     from (${payments}) as e join payment_line p using (payment_id) join invoice_line l on l.id = p.line_id
     left join person_alias a on a.person_id = l.person_id`,
    values,
  )
  return row!
}

/** What would enter a month if it were closed now. */
export const enteringFigures = (runner: Runner, month: Month): Promise<SettlementFigures> =>
  figuresOf(runner, ENTERING, [month, lastDayOf(month)])

/** What entered a closed month. */
export const settledFigures = (runner: Runner, month: Month): Promise<SettlementFigures> =>
  figuresOf(runner, 'select payment_id from settled_payment where month = $1', [month])

/** Lines received until the last day of a month that no payment has: due and not paid yet, or waiting for a decision. The sum in cents. */
export async function leftOutOf(runner: Runner, month: Month): Promise<{ lines: number; amount: number }> {
  const [row] = await query<{ lines: number; amount: number }>(
    runner,
    `select count(*)::int as lines, coalesce(sum(state_cents), 0)::float8 as amount from (
       select l.state_cents from invoice_file f join invoice_line l on l.file_id = f.id where ${FILE_IS_PAYABLE} and ${LINE_IS_PAYABLE}
       union all
       select l.state_cents from invoice_line l where l.outcome = 'WAITING' and l.received_on <= $1
     ) as left_out`,
    [lastDayOf(month)],
  )
  return row!
}

/** Accepts a closed month and issues the settlements of its CPAS; null where it is not closed or was accepted before. */
export async function acceptMonth(tx: Tx, month: Month, at: string, actor: Caller): Promise<SettlementRecord | null> {
  const [accepted] = await tx.query<SettlementRecord>(
    'update settlement set accepted_at = $2, accepted_by = $3 where month = $1 and accepted_at is null returning *',
    [month, at, JSON.stringify(actor)],
  )
  if (!accepted) return null
  await tx.query(
    `insert into cpas_settlement (month, cpas, total_cents, cpas_share_cents, line_count)
     select month, cpas, sum(state_cents), sum(cpas_cents), count(*) from settlement_entry
     where month = $1 and cpas is not null group by month, cpas`,
    [month],
  )
  // Each CPAS learns of its settlement and of the lines that are now its to see.
  await tx.query(
    `insert into change_event (id, at, kind, subject, cpas)
     select gen_random_uuid(), $2::timestamptz, 'SettlementIssued', month, cpas from cpas_settlement where month = $1
     union all
     select gen_random_uuid(), $2::timestamptz, 'InvoiceLineSettled', line_id::text, cpas from settlement_entry where month = $1 and kind = 'PAID' and cpas is not null`,
    [month, at],
  )
  return accepted
}

/** The parts of every CPAS in months. */
export const cpasSettlementsOfMonths = (runner: Runner, months: readonly string[]): Promise<CpasSettlementRecord[]> =>
  query<CpasSettlementRecord>(
    runner,
    `select month, cpas, sum(state_cents) as total_cents, sum(cpas_cents) as cpas_share_cents, count(*)::int as line_count
     from (
       select month, cpas, state_cents, cpas_cents from settlement_entry where month = any($1)
       union all
       select open_month(u.executed_on), u.cpas, u.state_cents, u.cpas_cents from unsettled_line u
     ) as e
     where month = any($1) group by month, cpas order by month, cpas`,
    [months],
  )

/** The issued settlement of a CPAS; null until the month is accepted. */
export async function issuedSettlement(
  runner: Runner,
  month: string,
  cpas: string,
): Promise<CpasSettlementRecord | null> {
  const [row] = await query<CpasSettlementRecord>(
    runner,
    'select * from cpas_settlement where month = $1 and cpas = $2',
    [month, cpas],
  )
  return row ?? null
}
