import type { EntityManager } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import { type Day, lastDayOf, type Month } from '../../../shared/values/day'
import { providerKey } from '../../../shared/values/inami-number'
import { providerNumberVariants } from '../domain/provider-number'
import { isContested, LINE_IS_OWED, LINE_IS_UNSETTLED } from './balance-conditions'
import { CpasBalanceEntity } from './cpas-balance.entity'
import { InvoiceLineEntity } from './invoice-line.entity'
import type { PagePosition } from './row-scope'

/** What identifies a balance: a CPAS, a provider (11 digits) and a month of care. */
export interface BalanceKey {
  cpas: string
  provider: string
  month: Month
}

/** A balance. Amounts in cents. */
export interface BalanceRow extends BalanceKey {
  amount: number
  lines: number
  contested: number
  /** Null: not settled. */
  paidOn: Day | null
  reference: string | null
  /** The amount when it was settled. */
  paidAmount: number | null
}

/** The criteria of a list of balances; null does not filter. */
export interface BalanceSearch {
  centres: readonly string[] | null
  providers: readonly string[] | null
  month: Month | null
  isSettled: boolean | null
}

// $1 are centres, $2 the spellings of a provider, $3 its keys of 11 digits, $4 the month, $5 its last day.
const SEARCHED_LINES = `($1::text[] is null or l.cpas = any($1)) and ($2::text[] is null or l.provider = any($2))
  and ($5::date is null or l.performed_on <= $5)`
const searched = (alias: string, month: string) =>
  `($1::text[] is null or ${alias}.cpas = any($1)) and ($3::text[] is null or ${alias}.provider = any($3))
  and ($4::text is null or ${alias}.${month} = $4)`

// Lines are grouped by their month of care first: the month in which they are shown is computed by group.
const BALANCES = `
  with by_care as (
    select l.cpas, rpad(l.provider, 11, '0') as provider, to_char(l.performed_on, 'YYYY-MM') as care_month,
      sum(l.cpas_cents) as amount, count(*) as lines
    from invoice_line l where ${SEARCHED_LINES} and ${LINE_IS_UNSETTLED} group by 1, 2, 3
  ), part as (
    select cpas, provider, balance_month(cpas, provider, care_month) as month, amount, lines, 0 as contested from by_care
    union all
    select c.cpas, c.provider, c.balance_month, 0, 0, 1 from line_contest c join invoice_line l on l.id = c.line_id
    where c.answered_at is null and l.cpas_cents <> 0 and ${searched('c', 'balance_month')}
    union all
    select s.cpas, s.provider, s.month, 0, 0, 0 from cpas_balance s where ${searched('s', 'month')}
  ), balance as (
    select cpas, provider, month, sum(amount) as amount, sum(lines)::int as lines, sum(contested)::int as contested
    from part where $4::text is null or month = $4 group by 1, 2, 3
  )`
const IS_SEARCHED_STATE = `($6::boolean is null or (s.month is not null) = $6)`
const valuesOf = ({ centres, providers, month, isSettled }: BalanceSearch): unknown[] => [
  centres,
  providers,
  providers && [...new Set(providers.map(providerKey))],
  month,
  month && lastDayOf(month),
  isSettled,
]

/** Balances that meet the criteria after a position (month, provider, CPAS), last month first. A settled one counts the lines that it still owes. */
export const searchBalances = (
  runner: Runner,
  search: BalanceSearch,
  after: PagePosition,
  limit: number,
): Promise<BalanceRow[]> =>
  query<BalanceRow>(
    runner,
    `${BALANCES}
     select p.cpas, p.provider, p.month,
       (case when p.is_settled then settled.amount else p.amount end)::float8 as amount,
       case when p.is_settled then settled.lines else p.lines end as lines,
       p.contested, p.paid_on as "paidOn", p.reference, p.paid_amount::float8 as "paidAmount"
     from (
       select b.*, s.month is not null as is_settled, s.paid_on, s.reference, s.amount_cents as paid_amount
       from balance b left join cpas_balance s using (cpas, provider, month)
       where ${IS_SEARCHED_STATE} and ($7::text is null or (b.month, b.provider, b.cpas) < ($7, $8, $9))
       order by b.month desc, b.provider desc, b.cpas desc limit $10
     ) as p left join lateral (
       select coalesce(sum(l.cpas_cents) filter (where ${LINE_IS_OWED}), 0) as amount,
         (count(*) filter (where ${LINE_IS_OWED}))::int as lines
       from balance_line k join invoice_line l on l.id = k.line_id
       where p.is_settled and k.cpas = p.cpas and k.provider = p.provider and k.month = p.month
     ) as settled on true
     order by p.month desc, p.provider desc, p.cpas desc`,
    [...valuesOf(search), ...(after ?? [null, null, null]), limit],
  )

/** The number of balances that meet the criteria. */
export async function countBalances(runner: Runner, search: BalanceSearch): Promise<number> {
  const [row] = await query<{ count: number }>(
    runner,
    `${BALANCES} select count(*)::int as count from balance b left join cpas_balance s using (cpas, provider, month) where ${IS_SEARCHED_STATE}`,
    valuesOf(search),
  )
  return row?.count ?? 0
}

/** The balance of a key; null if there is none. */
export async function balanceOf(runner: Runner, { cpas, provider, month }: BalanceKey): Promise<BalanceRow | null> {
  const search = { centres: [cpas], providers: providerNumberVariants(provider), month, isSettled: null }
  const [row] = await searchBalances(runner, search, null, 1)
  return row ?? null
}

/** The settled balance of a key; null if it is not settled. Serialises settlements of the same CPAS and provider until the transaction ends. */
export async function lockBalance(tx: Tx, { cpas, provider, month }: BalanceKey): Promise<CpasBalanceEntity | null> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`balance ${cpas} ${provider}`])
  return tx.manager.findOneBy(CpasBalanceEntity, { cpas, provider, month })
}

/** What the CPAS says of its payment. */
export interface BalancePayment {
  paidOn: Day
  reference: string | null
  at: string
  actor: Caller
}

/** Settles a balance that `lockBalance` locked with the lines that it shows. Returns false if it shows none; then nothing is written. */
export async function insertBalance(
  tx: Tx,
  { cpas, provider, month }: BalanceKey,
  { paidOn, reference, at, actor }: BalancePayment,
): Promise<boolean> {
  const rows = await tx.query(
    `with owed as (
       select l.id, l.cpas_cents from invoice_line l
       where l.cpas = $1 and l.provider = any($3) and l.performed_on >= balance_start($1, $2, $4) and l.performed_on <= $5
         and ${LINE_IS_UNSETTLED}
     ), balance as (
       insert into cpas_balance (cpas, provider, month, paid_on, reference, amount_cents, line_count, settled_at, settled_by)
       select $1, $2, $4, $6, $7, sum(cpas_cents), count(*), $8, $9 from owed having count(*) > 0 returning cpas, provider, month
     ), kept as (
       insert into balance_line (line_id, cpas, provider, month, cpas_cents)
       select owed.id, b.cpas, b.provider, b.month, owed.cpas_cents from owed cross join balance b
     )
     select from balance`,
    [
      cpas,
      provider,
      providerNumberVariants(provider),
      month,
      lastDayOf(month),
      paidOn,
      reference,
      at,
      JSON.stringify(actor),
    ],
  )
  return rows.length > 0
}

/** The persons of the lines of a settled balance, each once. */
export const personsOfBalance = (
  manager: EntityManager,
  { cpas, provider, month }: BalanceKey,
): Promise<Pick<InvoiceLineEntity, 'personId' | 'niss'>[]> =>
  manager
    .createQueryBuilder(InvoiceLineEntity, 'l')
    .select('l.personId', 'personId')
    .addSelect('min(l.niss)', 'niss')
    .innerJoin('balance_line', 'b', 'b.line_id = l.id')
    .where('b.cpas = :cpas and b.provider = :provider and b.month = :month', { cpas, provider, month })
    .groupBy('l.personId')
    .getRawMany()

/** The criterion of a list of lines: those that a balance counts. */
export interface LinesOfBalance extends BalanceKey {
  isSettled: boolean
}

/** SQL condition on the line `l`, with its parameters: a balance counts the line. */
export function countedInBalance({ cpas, provider, month, isSettled }: LinesOfBalance): [string, object] {
  const key = { balanceCpas: cpas, balanceProvider: provider, balanceMonth: month }
  if (isSettled)
    return [
      `${LINE_IS_OWED} and exists (select from balance_line k where k.line_id = l.id
        and k.cpas = :balanceCpas and k.provider = :balanceProvider and k.month = :balanceMonth)`,
      key,
    ]
  return [
    `l.cpas = :balanceCpas and l.provider = any(:balanceProviders) and l.performed_on <= :balanceEnd
      and l.performed_on >= balance_start(:balanceCpas, :balanceProvider, :balanceMonth) and ${LINE_IS_UNSETTLED}`,
    { ...key, balanceProviders: providerNumberVariants(provider), balanceEnd: lastDayOf(month) },
  ]
}

/** SQL condition on the line `l`: it is contested, or is not. */
export const contestedIs = (contested: boolean): string => `${contested ? '' : 'not '}${isContested('l')}`
