import { accessRecordsOf, logAccess } from '../../../shared/audit/access-log-writer'
import { fetchCentres } from '../../../shared/authorization/centres'
import { autocommit } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { providerKey } from '../../../shared/values/inami-number'
import type { PaperInvoiceEntity } from '../persistence/paper-invoice.entity'
import { type PaperInvoiceSearch, searchPaperInvoices } from '../persistence/paper-invoice.repository'
import type { PaperInvoiceFilterInput } from '../schema/paper-invoice.input'

/** The criteria of a filter within the rows that the caller may see: a CPAS sees its own, and those of centres that merged into it. Null if no row can meet them. */
export async function paperInvoiceSearchOf(
  filter: PaperInvoiceFilterInput | null,
  context: SubgraphContext,
): Promise<PaperInvoiceSearch | null> {
  const own = context.caller.audience === 'CPAS' ? await fetchCentres(context) : null
  if (own && filter?.cpas && !own.includes(filter.cpas)) return null
  return {
    centres: filter?.cpas ? [filter.cpas] : own,
    providerKey: filter?.provider ? providerKey(filter.provider) : null,
    issuedFrom: filter?.issued?.from ?? null,
    issuedTo: filter?.issued?.to ?? null,
    inspected: filter?.inspected ?? null,
  }
}

/** Reads `size` paper invoices after a position and one more, which tells whether a page follows; logs the persons of the page as read. */
export async function readPaperInvoicePage(
  search: PaperInvoiceSearch,
  after: readonly (string | number | null)[] | null,
  size: number,
  context: SubgraphContext,
): Promise<PaperInvoiceEntity[]> {
  const rows = await searchPaperInvoices(context.db.manager, search, after, size + 1)
  await logAccess(autocommit(context.db), context, accessRecordsOf(rows.slice(0, size)), 'READ')
  return rows
}
