import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql'
import { toListPage } from '../../../shared/lists/list-order'
import { ORDER_BY } from '../../../shared/lists/order-input'
import { toPeriod } from '../../../shared/schema/common-types'
import { toConnection } from '../../../shared/schema/connection'
import { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { buildLineSearch } from '../application/line-search'
import { personIdsOf, providersOf, scopeOf } from '../application/row-scope'
import { loadersOf } from '../loaders/invoice.loader'
import { toInvoiceFileNode, toInvoiceNode, toLineNode } from '../mappers/invoice.mapper'
import { toInvoiceConnection } from '../mappers/invoice-connection'
import { toLineConnection } from '../mappers/line-connection'
import { countFiles, type FileSearch, searchFiles } from '../persistence/invoice-file.repository'
import { invoiceFileOrder } from '../persistence/invoice-file-order'
import { InvoiceFileFilter, InvoiceFilter, InvoiceLineFilter } from '../schema/invoice.input'
import {
  InvoiceConnection,
  InvoiceFileConnection,
  InvoiceFileType,
  InvoiceLineConnection,
  InvoiceLineType,
  InvoiceType,
} from '../schema/invoice.type'
import {
  type InvoiceFileOrderBy,
  InvoiceFileOrderInput,
  type InvoiceLineOrderBy,
  InvoiceLineOrderInput,
} from '../schema/order.input'

@Resolver()
export class InvoicesResolver {
  @Query(() => InvoiceFileType, {
    nullable: true,
    description: 'Returns an invoice file. Null if it does not exist or is not visible to the caller.',
  })
  async invoiceFile(
    @Arg('id', () => ID, { description: 'Id of the file.' }) id: string,
    @Ctx() context: SubgraphContext,
  ) {
    const file = await loadersOf(context).file.load(id)
    return file && toInvoiceFileNode(file)
  }

  @Query(() => InvoiceFileConnection, {
    description:
      'Lists invoice files, last received first unless `orderBy` names another order. A provider sees its own.',
  })
  async invoiceFiles(
    @Arg('filter', () => InvoiceFileFilter, { nullable: true, description: 'Omit to list all.' })
    filter: InvoiceFileFilter | null,
    @Args() { first, after = null }: PageArgs,
    @Arg('orderBy', () => InvoiceFileOrderInput, { nullable: true, description: ORDER_BY })
    orderBy: InvoiceFileOrderBy | null,
    @Ctx() context: SubgraphContext,
  ) {
    const page = toListPage(invoiceFileOrder, { first, after, orderBy }, context.caller)
    const scope = await scopeOf(context)
    const search: FileSearch = {
      providers: providersOf(filter?.provider),
      status: filter?.status ?? null,
      received: filter?.received ? toPeriod(filter.received) : null,
    }
    const { manager } = context.db
    return toConnection(await searchFiles(manager, search, scope, page), page, toInvoiceFileNode, () =>
      countFiles(manager, search, scope),
    )
  }

  @Query(() => InvoiceType, {
    nullable: true,
    description: 'Returns an invoice. Null if it does not exist or is not visible to the caller.',
  })
  async invoice(
    @Arg('id', () => ID, { description: 'Id of the invoice.' }) id: string,
    @Ctx() context: SubgraphContext,
  ) {
    const invoice = await loadersOf(context).invoice.load(id)
    return invoice && toInvoiceNode(invoice)
  }

  @Query(() => InvoiceConnection, { description: 'Lists invoices, last received first. A provider sees its own.' })
  async invoices(
    @Arg('filter', () => InvoiceFilter, { nullable: true, description: 'Omit to list all.' })
    filter: InvoiceFilter | null,
    @Args() { first, after = null }: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    const search = {
      providers: providersOf(filter?.provider),
      personIds: await personIdsOf(filter?.niss, context),
      number: filter?.number ?? null,
      issued: filter?.issued ? toPeriod(filter.issued) : null,
      outcome: filter?.outcome ?? null,
    }
    return toInvoiceConnection(context, search, first, after)
  }

  @Query(() => InvoiceLineType, {
    nullable: true,
    description: 'Returns an invoice line. Null if it does not exist or is not visible to the caller.',
  })
  async invoiceLine(
    @Arg('id', () => ID, { description: 'Id of the line.' }) id: string,
    @Ctx() context: SubgraphContext,
  ) {
    const line = await loadersOf(context).line.load(id)
    return line && toLineNode(line)
  }

  @Query(() => InvoiceLineConnection, {
    description:
      'Lists invoice lines, last received first unless `orderBy` names another order. A provider sees its own, a CPAS those of its decisions from their acceptance on.',
  })
  async invoiceLines(
    @Arg('filter', () => InvoiceLineFilter, { nullable: true, description: 'Omit to list all.' })
    filter: InvoiceLineFilter | null,
    @Args() { first, after = null }: PageArgs,
    @Arg('orderBy', () => InvoiceLineOrderInput, { nullable: true, description: ORDER_BY })
    orderBy: InvoiceLineOrderBy | null,
    @Ctx() context: SubgraphContext,
  ) {
    return toLineConnection(context, await buildLineSearch(filter, context), { first, after, orderBy })
  }
}
