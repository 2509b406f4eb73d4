import type { Statements } from '../../../shared/database/transaction'
import { type ListArguments, toListPage } from '../../../shared/lists/list-order'
import { type ConnectionPage, toConnection } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { readWithAccessLog } from '../application/read-with-access-log'
import { scopeOf } from '../application/row-scope'
import { countLines, type LineSearch, searchLines } from '../persistence/line.repository'
import { lineOrder } from '../persistence/line-order'
import { type LineNode, toLineNode } from './invoice.mapper'

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
