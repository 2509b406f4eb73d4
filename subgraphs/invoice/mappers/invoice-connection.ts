import { badInput } from '../../../shared/errors/graphql-errors'
import { type ConnectionPage, decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { scopeOf } from '../application/row-scope'
import { readWithAccessLog } from '../loaders/invoice.loader'
import { countInvoices, type InvoiceSearch, searchInvoices } from '../persistence/file.repository'
import { countInvoicesOfTestFile, invoicesOfTestFile } from '../persistence/test-file.repository'
import { type InvoiceNode, toInvoiceNode } from './invoice.mapper'

/** A page of the invoices that a search finds among the caller's. */
export async function toInvoiceConnection(
  context: SubgraphContext,
  search: InvoiceSearch,
  first: number | null,
  after: string | null,
): Promise<ConnectionPage<InvoiceNode>> {
  const size = pageSize(first)
  const place = decodeCursor(after, 2)
  const scope = scopeOf(context.caller)
  const rows = await readWithAccessLog(context, async (tx) => searchInvoices(tx, search, scope, place, size + 1), size)
  return toPage(
    rows,
    size,
    after,
    (row) => (search.fileId ? [row.position, row.id] : [row.received_at.toISOString(), row.id]),
    toInvoiceNode,
    () => countInvoices(context.db, search, scope),
  )
}

/** A page of the invoices of a test file that the caller sees already. */
export async function pageOfTest(
  context: SubgraphContext,
  fileId: string,
  first: number | null,
  after: string | null,
): Promise<ConnectionPage<InvoiceNode>> {
  const size = pageSize(first)
  const position = Number(decodeCursor(after, 2)?.[0] ?? 0)
  if (!Number.isInteger(position))
    throw badInput('after', 'Pass the endCursor or a cursor of an edge of the same list.')
  const rows = await readWithAccessLog(context, (tx) => invoicesOfTestFile(tx, fileId, position, size + 1), size)
  return toPage(
    rows,
    size,
    after,
    (row) => [row.position, row.id],
    toInvoiceNode,
    () => countInvoicesOfTestFile(context.db, fileId),
  )
}
