import { decodeCursor, type Page, pageSize, toPage } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { countLines, type LineSearch, searchLines } from '../persistence/line.repository'
import { type LineNode, toLine } from './nodes'
import { readTraced } from './reading'
import { scopeOf } from './row-scope'

/** A page of the lines that a search finds among the caller's. */
export async function pageOfLines(
  context: SubgraphContext,
  search: LineSearch,
  first: number | null,
  after: string | null,
): Promise<Page<LineNode>> {
  const size = pageSize(first)
  const place = decodeCursor(after, 2)
  const scope = scopeOf(context.caller)
  const rows = await readTraced(context, async (tx) => searchLines(tx, search, scope, place, size + 1), size)
  return toPage(
    rows,
    size,
    after,
    (row) => [row.received_at.toISOString(), row.id],
    toLine,
    () => countLines(context.db, search, scope),
  )
}
