import { query, type Runner } from '../../../shared/database/prepared-statements'
import type { Day } from '../../../shared/values/day'
import type { RefundRow } from '../domain/refund-terms'
import type { RefundList } from '../imports/refund-codes/parse-refund-codes-file'

/** The table of refund codes in force on a day: the newest recorded one that begins on or before it. */
export async function refundRowsOn(runner: Runner, on: Day): Promise<RefundRow[]> {
  const [list] = await query<{ rows: RefundRow[] }>(
    runner,
    'select rows from refund_list where valid_from <= $1 order by id desc limit 1',
    [on],
  )
  return list?.rows ?? []
}

/** Records a table; it replaces the earlier ones from its first day on. */
export async function recordRefundList(runner: Runner, { validFrom, rows }: RefundList, source: string): Promise<void> {
  await query(runner, 'insert into refund_list (valid_from, source, rows) values ($1, $2, $3)', [
    validFrom,
    source,
    JSON.stringify(rows),
  ])
}
