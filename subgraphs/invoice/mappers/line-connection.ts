import { type ConnectionPage, decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { scopeOf } from '../application/row-scope'
import { readWithAccessLog } from '../loaders/invoice.loader'
import { countLines, type LineSearch, searchLines } from '../persistence/line.repository'
import { type LineNode, toLineNode } from './invoice.mapper'

/** A page of the lines that a search finds among the caller's. */
export async function toLineConnection(
  context: SubgraphContext,
  search: LineSearch,
  first: number | null,
  after: string | null,
): Promise<ConnectionPage<LineNode>> {
  const size = pageSize(first)
  const place = decodeCursor(after, 2)
  const scope = scopeOf(context.caller)
  const rows = await readWithAccessLog(context, async (tx) => searchLines(tx, search, scope, place, size + 1), size)
  return toPage(
    rows,
    size,
    after,
    (row) => [row.received_at.toISOString(), row.id],
    toLineNode,
    () => countLines(context.db, search, scope),
  )
}
