import type { Statements } from '../../../shared/database/transaction'
import { badInput } from '../../../shared/errors/graphql-errors'
import { type ConnectionPage, decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { readWithAccessLog } from '../application/read-with-access-log'
import { scopeOf } from '../application/row-scope'
import { countInvoices, type InvoiceSearch, searchInvoices } from '../persistence/invoice.repository'
import { countInvoicesOfTestFile, invoicesOfTestFile } from '../persistence/test-file.repository'
import { type InvoiceNode, toInvoiceNode } from './invoice.mapper'

/** A page of the caller's invoices that meet the criteria; the access is logged. */
export async function toInvoiceConnection(
  context: SubgraphContext,
  search: InvoiceSearch,
  first: number | null,
  after: string | null,
): Promise<ConnectionPage<InvoiceNode>> {
  const size = pageSize(first)
  const position = decodeCursor(after, 2)
  const scope = await scopeOf(context)
  const read = (tx: Statements) => searchInvoices(tx.manager, search, scope, position, size + 1)
  const invoices = await readWithAccessLog(context, read, size)
  return toPage(
    invoices,
    size,
    after,
    (row) => [search.fileId ? row.position : row.receivedAt.toISOString(), row.id],
    toInvoiceNode,
    () => countInvoices(context.db.manager, search, scope),
  )
}

/** A page of the invoices of a test file that the caller may see; the access is logged. */
export async function toTestInvoiceConnection(
  context: SubgraphContext,
  fileId: string,
  first: number | null,
  after: string | null,
): Promise<ConnectionPage<InvoiceNode>> {
  const size = pageSize(first)
  const position = Number(decodeCursor(after, 2)?.[0] ?? 0)
  if (!Number.isInteger(position)) throw badInput('after', 'Invalid cursor for this list.')
  const read = (tx: Statements) => invoicesOfTestFile(tx.manager, fileId, position, size + 1)
  const invoices = await readWithAccessLog(context, read, size)
  return toPage(
    invoices,
    size,
    after,
    (row) => [row.position, row.id],
    toInvoiceNode,
    () => countInvoicesOfTestFile(context.db.manager, fileId),
  )
}
