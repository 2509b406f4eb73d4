import { decodeCursor, type Page, pageSize, toPage } from '../../../shared/schema/connection'
import { badInput } from '../../../shared/schema/errors'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { countInvoices, type InvoiceSearch, searchInvoices } from '../persistence/file.repository'
import { countInvoicesOfTestFile, invoicesOfTestFile } from '../persistence/test-file.repository'
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

/** A page of the invoices of a test file that the caller sees already. */
export async function pageOfTest(
  context: SubgraphContext,
  fileId: string,
  first: number | null,
  after: string | null,
): Promise<Page<InvoiceNode>> {
  const size = pageSize(first)
  const position = Number(decodeCursor(after, 2)?.[0] ?? 0)
  if (!Number.isInteger(position))
    throw badInput('after', 'Pass the endCursor or a cursor of an edge of the same list.')
  const rows = await readTraced(context, (tx) => invoicesOfTestFile(tx, fileId, position, size + 1), size)
  return toPage(
    rows,
    size,
    after,
    (row) => [row.position, row.id],
    toInvoice,
    () => countInvoicesOfTestFile(context.db, fileId),
  )
}
