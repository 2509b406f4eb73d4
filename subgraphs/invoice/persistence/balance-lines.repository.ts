import type { EntityManager } from 'typeorm'
import { query } from '../../../shared/database/prepared-statements'
import type { Ordered } from '../../../shared/lists/ordered-rows'
import { lastDayOf } from '../../../shared/values/day'
import { printedNumber } from '../../../shared/values/inami-number'
import type { LinesOfBalance } from './balance.repository'
import { LINE_IS_OWED, LINE_IS_UNSETTLED } from './balance-conditions'
import type { InvoiceLineEntity } from './invoice-line.entity'
import { linesById } from './line.repository'
import type { RowScope } from './row-scope'

/** The first lines that each balance counts, last received first, in two statements for all balances. */
export async function firstLinesOfBalances(
  manager: EntityManager,
  balances: readonly LinesOfBalance[],
  scope: RowScope,
  limit: number,
): Promise<Ordered<InvoiceLineEntity>[][]> {
  const found = await query<{ place: number; id: string; orderValue: string }>(
    manager,
    `select k.place::int, l.id, l.received_at::text as "orderValue"
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::boolean[])
       with ordinality as k(cpas, provider, spelling, month, last_day, is_settled, place)
     cross join lateral (
       select l.id, l.received_at from balance_line b join invoice_line l on l.id = b.line_id
       where k.is_settled and b.cpas = k.cpas and b.provider = k.provider and b.month = k.month and ${LINE_IS_OWED}
       union all
       select l.id, l.received_at
       from (select balance_start(k.cpas, k.provider, k.month) as first_day offset 0) s, invoice_line l
       where not k.is_settled and l.cpas = k.cpas and l.provider in (k.provider, k.spelling)
         and l.performed_on between s.first_day and k.last_day and ${LINE_IS_UNSETTLED}
       order by 2 desc, 1 desc limit $7
     ) l
     order by k.place, l.received_at desc, l.id desc`,
    [
      balances.map(({ cpas }) => cpas),
      balances.map(({ provider }) => provider),
      balances.map(({ provider }) => printedNumber(provider)),
      balances.map(({ month }) => month),
      balances.map(({ month }) => lastDayOf(month)),
      balances.map(({ isSettled }) => isSettled),
      limit,
    ],
  )
  const ids = [...new Set(found.map(({ id }) => id))]
  const rows = ids.length === 0 ? [] : await linesById(manager, ids, scope)
  const lines = new Map(rows.map((line) => [line.id, line]))
  const ofPlace = Map.groupBy(found, ({ place }) => place)
  return balances.map((_, i) =>
    (ofPlace.get(i + 1) ?? []).flatMap(({ id, orderValue }) => {
      const line = lines.get(id)
      return line ? [{ ...line, orderValue, orderId: id }] : []
    }),
  )
}
