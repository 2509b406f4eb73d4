import type { EntityManager } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { RowOf } from '../../../shared/database/row-of'
import type { Tx } from '../../../shared/database/transaction'
import { lastDayOf, type Month } from '../../../shared/values/day'
import { CpasSettlementEntity } from './cpas-settlement.entity'
import { FILE_IS_PAYABLE, LINE_IS_PAYABLE } from './payment.repository'
import { CANONICAL_PERSON } from './person-alias.repository'
import { SettlementEntity } from './settlement.entity'

/** A month: a closed one, or the sum of the payments that are not settled yet. */
export type SettlementRow = Pick<RowOf<SettlementEntity>, 'month' | 'accepted_at' | 'total_cents' | 'line_count'> & {
  /** Null for an open month. */
  closed_at: Date | null
}

/** The part of a CPAS in a month. */
export type CpasSettlementRow = Pick<
  RowOf<CpasSettlementEntity>,
  'month' | 'total_cents' | 'cpas_share_cents' | 'line_count'
> & {
  /** Null for lines without a CPAS. */
  cpas: string | null
}

// Lines that were contested when the month of their payment was closed, and are answered since.
const ANSWERED_DEFERRED_LINES = `deferred_line d join payment_line p on p.line_id = d.line_id and p.kind = 'PAID'
  where d.month is null and not exists (select from line_contest c where c.line_id = d.line_id and c.answered_at is null)`

// A payment is the sum of its lines: the totals of an open month are computed without reading them, but for the few that are
// contested, and those whose contest was answered after the month of their payment.
const OPEN = `
  select month, null::timestamptz as closed_at, null::timestamptz as accepted_at, sum(cents) as total_cents, sum(lines)::int as line_count
  from (
    select open_month(u.executed_on) as month, y.amount_cents as cents,
      y.line_count + (select count(*) from payment_line p where p.payment_id = y.id and p.kind = 'RECOVERED') as lines
    from unsettled_payment u join payment y on y.id = u.payment_id
    union all
    select open_month(u.executed_on), -p.state_cents, -1
    from line_contest c join payment_line p on p.line_id = c.line_id and p.kind = 'PAID' join unsettled_payment u using (payment_id)
    where c.answered_at is null
    union all
    select open_month(p.executed_on), p.state_cents, 1 from ${ANSWERED_DEFERRED_LINES}
  ) as entries group by month`
const CLOSED = 'select month, closed_at, accepted_at, total_cents, line_count from settlement'
const ALL = `${CLOSED} union all ${OPEN}`

/** Closed months, by month. */
export const closedMonths = (runner: Runner, months: readonly string[]): Promise<SettlementRow[]> =>
  query<SettlementRow>(runner, `${CLOSED} where month = any($1)`, [months])

/** Closed months, and open months with a payment, by month. Only for open ones, all payments that are not settled are added up. */
export const settlementsByMonth = (runner: Runner, months: readonly string[]): Promise<SettlementRow[]> =>
  query<SettlementRow>(
    runner,
    `select * from (${CLOSED}) as s where month = any($1)
     union all select * from (${OPEN}) as s
     where month = any($1) and exists (select unnest($1::text[]) except select month from settlement)`,
    [months],
  )

/** Months after a month in the list, last first. */
export const listSettlements = (runner: Runner, after: string | null, limit: number): Promise<SettlementRow[]> =>
  query<SettlementRow>(
    runner,
    `select * from (${ALL}) as s where $1::text is null or month < $1 order by month desc limit $2`,
    [after, limit],
  )

/** The number of months. */
export async function countSettlements(runner: Runner): Promise<number> {
  const [row] = await query<{ count: string }>(runner, `select count(*) from (${ALL}) as s`)
  return Number(row?.count ?? 0)
}

/** The months of paid lines: the closed month that settled the line, or the open month to which it belongs; a contested line may have none. */
export const monthsOfLines = (
  runner: Runner,
  lineIds: readonly string[],
): Promise<{ line_id: string; month: string }[]> =>
  query(
    runner,
    `select line_id, month from settlement_entry where line_id = any($1) and kind = 'PAID'
     union all select line_id, open_month(executed_on) from unsettled_line where line_id = any($1) and kind = 'PAID'`,
    [lineIds],
  )

// The payments that enter a month ($1, its last day $2) when it is closed: executed in it, or in an earlier month that was closed already.
const ENTERING = `
  select payment_id from unsettled_payment where executed_on = any(
    array(select executed_on from (select distinct executed_on from unsettled_payment where executed_on <= $2) d where open_month(executed_on) = $1))`
// Their lines that enter it, and those of earlier payments whose contest is answered.
const ENTERING_LINES = `
  select line_id, cpas, state_cents from unsettled_line where executed_on = any(
    array(select executed_on from (select distinct executed_on from unsettled_line where executed_on <= $2) d where open_month(executed_on) = $1))`

/**
 * Closes a month with its payments, and those of earlier months that were executed after the closing. Contested lines are left out until
 * they are answered. Returns null if it was closed before; then nothing is written.
 */
export async function closeMonth(tx: Tx, month: Month, at: string, actor: Caller): Promise<SettlementRow | null> {
  if (await tx.manager.existsBy(SettlementEntity, { month })) return null
  const [closed] = await tx.query<SettlementRow>(
    `with entering as materialized (${ENTERING}), entered as (
       insert into settled_payment (payment_id, month) select payment_id, $1 from entering
     ), deferred as (
       insert into deferred_line (line_id, payment_id)
       select p.line_id, p.payment_id from entering join payment_line p using (payment_id) join line_contest c using (line_id)
       where p.kind = 'PAID' and c.answered_at is null returning line_id
     ), answered as (
       update deferred_line set month = $1 where line_id in (
         select d.line_id from ${ANSWERED_DEFERRED_LINES} and open_month(p.executed_on) = $1) returning line_id
     ), entry as (
       select p.state_cents from entering join payment_line p using (payment_id)
       where p.kind <> 'PAID' or p.line_id not in (select line_id from deferred)
       union all
       select p.state_cents from answered join payment_line p using (line_id) where p.kind = 'PAID'
     )
     insert into settlement (month, closed_at, closed_by, total_cents, line_count)
     select $1, $3, $4, coalesce(sum(state_cents), 0), count(*) from entry returning *`,
    [month, lastDayOf(month), at, JSON.stringify(actor)],
  )
  if (!closed) throw new Error(`the settlement of ${month} was not written`)
  return closed
}

/** Figures of the lines of a month; `total` in cents. */
export interface SettlementFigures {
  lines: number
  persons: number
  total: number
  cpas: number
}

const figuresOf = async (runner: Runner, entries: string, values: unknown[]): Promise<SettlementFigures> => {
  const [row] = await query<SettlementFigures>(
    runner,
    `select count(*)::int as lines, count(distinct ${CANONICAL_PERSON})::int as persons, coalesce(sum(e.state_cents), 0)::float8 as total,
       count(distinct e.cpas)::int as cpas
     from (${entries}) as e join invoice_line l on l.id = e.line_id
     left join person_alias a on a.person_id = l.person_id`,
    values,
  )
  if (!row) throw new Error('an aggregate returned no row')
  return row
}

/** The figures of a month if it were closed now. */
export const enteringFigures = (runner: Runner, month: Month): Promise<SettlementFigures> =>
  figuresOf(runner, ENTERING_LINES, [month, lastDayOf(month)])

/** The figures of a closed month. */
export const settledFigures = (runner: Runner, month: Month): Promise<SettlementFigures> =>
  figuresOf(runner, 'select line_id, cpas, state_cents from settlement_entry where month = $1', [month])

/** Lines received up to the last day of a month, inclusive, that enter no settlement yet: payable, waiting and contested ones. `amount` in cents. */
export async function leftOutOf(runner: Runner, month: Month): Promise<{ lines: number; amount: number }> {
  const [row] = await query<{ lines: number; amount: number }>(
    runner,
    `select count(*)::int as lines, coalesce(sum(state_cents), 0)::float8 as amount from (
       select l.state_cents from invoice_file f join invoice_line l on l.file_id = f.id where ${FILE_IS_PAYABLE} and ${LINE_IS_PAYABLE}
       union all
       select l.state_cents from invoice_line l where l.outcome = 'WAITING' and l.received_on <= $1
       union all
       select p.state_cents from line_contest c join payment_line p on p.line_id = c.line_id and p.kind = 'PAID'
       where c.answered_at is null and p.executed_on <= $1
     ) as left_out`,
    [lastDayOf(month)],
  )
  if (!row) throw new Error('an aggregate returned no row')
  return row
}

/** Accepts a closed month and issues the settlements of its CPAS. Returns null if it is not closed or was accepted before; then nothing is written. */
export async function acceptMonth(tx: Tx, month: Month, at: string, actor: Caller): Promise<SettlementRow | null> {
  const [accepted] = await tx.query<SettlementRow>(
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
  // Each CPAS sees its settlement and its lines from now on.
  await tx.query(
    `insert into change_event (id, at, kind, subject, cpas)
     select gen_random_uuid(), $2::timestamptz, 'SettlementIssued', month, cpas from cpas_settlement where month = $1
     union all
     select gen_random_uuid(), $2::timestamptz, 'InvoiceLineSettled', line_id::text, cpas from settlement_entry where month = $1 and kind = 'PAID' and cpas is not null`,
    [month, at],
  )
  return accepted
}

/** The parts of all CPAS in months. */
export const cpasSettlementsOfMonths = (runner: Runner, months: readonly string[]): Promise<CpasSettlementRow[]> =>
  query<CpasSettlementRow>(
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

/** The settlement of a CPAS; null until the month is accepted. */
export const issuedSettlement = (
  manager: EntityManager,
  month: Month,
  cpas: string,
): Promise<CpasSettlementEntity | null> => manager.findOneBy(CpasSettlementEntity, { month, cpas })
