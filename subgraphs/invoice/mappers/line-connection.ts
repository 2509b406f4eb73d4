import type { Statements } from '../../../shared/database/transaction'
import { type ListArguments, toListPage } from '../../../shared/lists/list-order'
import { type ConnectionPage, toConnection } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { readWithAccessLog } from '../application/read-with-access-log'
import { scopeOf } from '../application/row-scope'
import { balanceLinesLoader } from '../loaders/balance-lines.loader'
import type { LinesOfBalance } from '../persistence/balance.repository'
import { countLines, type LineSearch, searchLines } from '../persistence/line.repository'
import { lineOrder } from '../persistence/line-order'
import { type LineNode, toLineNode } from './invoice.mapper'

/** A page of the lines that a balance counts; the first pages of all balances of a request are read together. */
export async function toBalanceLineConnection(
  context: SubgraphContext,
  balance: LinesOfBalance,
  lineCount: number,
  list: ListArguments<never>,
): Promise<ConnectionPage<LineNode>> {
  if (list.after) return toLineConnection(context, { balance }, list)
  const page = toListPage(lineOrder, list, context.caller)
  const rows = await balanceLinesLoader(context, page.size).load(balance)
  return toConnection(rows, page, toLineNode, async () => lineCount)
}

/** A page of the caller's lines that meet the criteria; the access is logged. */
export async function toLineConnection(
  context: SubgraphContext,
  search: LineSearch,
  list: ListArguments<keyof typeof lineOrder.fields>,
): Promise<ConnectionPage<LineNode>> {
  const page = toListPage(lineOrder, list, context.caller)
  const scope = await scopeOf(context)
  const read = (tx: Statements) => searchLines(tx.manager, search, scope, page)
  return toConnection(await readWithAccessLog(context, read, page.size), page, toLineNode, () =>
    countLines(context.db.manager, search, scope),
  )
}
