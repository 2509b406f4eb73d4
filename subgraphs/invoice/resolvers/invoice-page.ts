import { decodeCursor, type Page, pageSize, toPage } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { countInvoices, type InvoiceSearch, searchInvoices } from '../persistence/file.repository'
import { type InvoiceNode, toInvoice } from './nodes'
import { readTraced } from './reading'
import { scopeOf } from './row-scope'

/** A page of the invoices that a search finds among the caller's. */
export async function pageOfInvoices(
  context: SubgraphContext,
  search: InvoiceSearch,
  first: number | null,
  after: string | null,
): Promise<Page<InvoiceNode>> {
  const size = pageSize(first)
  const place = decodeCursor(after, 2)
  const scope = scopeOf(context.caller)
  const rows = await readTraced(context, async (tx) => searchInvoices(tx, search, scope, place, size + 1), size)
  return toPage(
    rows,
    size,
    after,
    (row) => (search.fileId ? [row.position, row.id] : [row.received_at.toISOString(), row.id]),
    toInvoice,
    () => countInvoices(context.db, search, scope),
  )
}
