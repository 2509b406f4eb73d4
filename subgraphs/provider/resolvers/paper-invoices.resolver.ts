import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { type ConnectionPage, decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { EMPTY_CONNECTION } from '../../../shared/schema/empty-connection'
import { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { paperInvoiceSearchOf, readPaperInvoicePage } from '../application/search-paper-invoices.service'
import { toPaperInvoiceNode } from '../mappers/paper-invoice.mapper'
import { countPaperInvoices } from '../persistence/paper-invoice.repository'
import { PaperInvoiceFilterInput } from '../schema/paper-invoice.input'
import { PaperInvoiceConnection } from '../schema/paper-invoice.type'

@Resolver()
export class PaperInvoicesResolver {
  @Query(() => PaperInvoiceConnection, {
    description:
      'Lists paper invoices with the written justification that the inspection can check, last recorded first. A CPAS sees its own.',
  })
  async paperInvoices(
    @Arg('filter', () => PaperInvoiceFilterInput, { nullable: true, description: 'Omit to list all.' })
    filter: PaperInvoiceFilterInput | null,
    @Args() { first, after = null }: PageArgs,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<object>> {
    const size = pageSize(first)
    const position = decodeCursor(after, 2)
    const search = await paperInvoiceSearchOf(filter, context)
    if (!search) return EMPTY_CONNECTION
    const rows = await readPaperInvoicePage(search, position, size, context)
    return toPage(
      rows,
      size,
      after,
      (row) => [row.recordedAt.toISOString(), row.id],
      toPaperInvoiceNode,
      () => countPaperInvoices(context.db.manager, search),
    )
  }
}
