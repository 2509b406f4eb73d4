import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { type ConnectionPage, decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { providerKey } from '../../../shared/values/inami-number'
import { toPaperInvoiceNode } from '../mappers/paper-invoice.mapper'
import { countPaperInvoices, listPaperInvoices, type PaperInvoiceFilter } from '../persistence/paper-invoice.repository'
import { PaperInvoiceConnection, PaperInvoiceFilterInput } from '../schema/paper-invoice.type'

const NOTHING: ConnectionPage<object> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  totalCount: 0,
}

/** What came in on paper. */
@Resolver()
export class PaperInvoicesResolver {
  @Query(() => PaperInvoiceConnection, {
    description:
      'The providers’ paper invoices under an exception, with the written justification that the inspection can check; the last recorded first. A CPAS sees its own.',
  })
  async paperInvoices(
    @Arg('filter', () => PaperInvoiceFilterInput, { nullable: true, description: 'Narrows the list.' })
    filter: PaperInvoiceFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: '1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<object>> {
    const size = pageSize(first)
    const place = decodeCursor(after, 2)
    const own = context.caller.audience === 'CPAS' ? context.caller.organisation : null
    if (own && filter?.cpas && filter.cpas !== own) return NOTHING
    const narrowed: PaperInvoiceFilter = {
      cpas: own ?? filter?.cpas ?? null,
      providerKey: filter?.provider ? providerKey(filter.provider) : null,
      issuedFrom: filter?.issued?.from ?? null,
      issuedTo: filter?.issued?.to ?? null,
      inspected: filter?.inspected ?? null,
    }
    const rows = await inTransaction(context.db, async (tx) => {
      const found = await listPaperInvoices(tx, narrowed, place, size + 1)
      const shown = found.slice(0, size).map((row) => ({ personId: row.person_id, niss: row.niss }))
      await logAccess(tx, context, shown, 'READ')
      return found
    })
    const cursor = (row: (typeof rows)[number]) => [row.recorded_at.toISOString(), row.id]
    const show = (row: (typeof rows)[number]) => toPaperInvoiceNode(row, context)
    return toPage(rows, size, after, cursor, show, () => countPaperInvoices(context.db, narrowed))
  }
}
