import { accessRecordsOf, logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { providerKey } from '../../../shared/values/inami-number'
import type { PaperInvoiceEntity } from '../persistence/paper-invoice.entity'
import { type PaperInvoiceSearch, searchPaperInvoices } from '../persistence/paper-invoice.repository'
import type { PaperInvoiceFilterInput } from '../schema/paper-invoice.input'

/** The criteria of a filter within the rows that the caller may see: a CPAS sees its own. Null if no row can meet them. */
export function paperInvoiceSearchOf(
  filter: PaperInvoiceFilterInput | null,
  { caller }: SubgraphContext,
): PaperInvoiceSearch | null {
  const own = caller.audience === 'CPAS' ? caller.organisation : null
  if (own && filter?.cpas && filter.cpas !== own) return null
  return {
    cpas: own ?? filter?.cpas ?? null,
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
