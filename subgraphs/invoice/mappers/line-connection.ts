import type { Tx } from '../../../shared/database/transaction'
import { type ConnectionPage, decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { readWithAccessLog } from '../application/read-with-access-log'
import { scopeOf } from '../application/row-scope'
import { countLines, type LineSearch, searchLines } from '../persistence/line.repository'
import { type LineNode, toLineNode } from './invoice.mapper'

/** A page of the caller's lines that meet the criteria; the access is logged. */
export async function toLineConnection(
  context: SubgraphContext,
  search: LineSearch,
  first: number | null,
  after: string | null,
): Promise<ConnectionPage<LineNode>> {
  const size = pageSize(first)
  const position = decodeCursor(after, 2)
  const scope = scopeOf(context.caller)
  const read = (tx: Tx) => searchLines(tx.manager, search, scope, position, size + 1)
  const lines = await readWithAccessLog(context, read, size)
  return toPage(
    lines,
    size,
    after,
    (row) => [row.receivedAt.toISOString(), row.id],
    toLineNode,
    () => countLines(context.db.manager, search, scope),
  )
}
