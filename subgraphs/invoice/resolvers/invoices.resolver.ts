import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import { toPeriod } from '../../../shared/schema/common-types'
import { decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import { buildLineSearch } from '../application/line-search'
import { personIdsOf, scopeOf } from '../application/row-scope'
import { loadersOf } from '../loaders/invoice.loader'
import { toInvoiceFileNode, toInvoiceNode, toLineNode } from '../mappers/invoice.mapper'
import { toInvoiceConnection } from '../mappers/invoice-connection'
import { toLineConnection } from '../mappers/line-connection'
import { countFiles, type FileSearch, searchFiles } from '../persistence/file.repository'
import { providerNumberVariants } from '../persistence/where-builder'
import { InvoiceFileFilter, InvoiceFilter, InvoiceLineFilter } from '../schema/invoice.input'
import {
  InvoiceConnection,
  InvoiceFileConnection,
  InvoiceFileType,
  InvoiceLineConnection,
  InvoiceLineType,
  InvoiceType,
} from '../schema/invoice.type'

const providerOf = (provider: string | null | undefined) => (provider ? providerNumberVariants(provider) : null)

/** Invoice files, invoices and lines. */
@Resolver()
export class InvoicesResolver {
  @Query(() => InvoiceFileType, { nullable: true, description: 'An invoice file; null where it is not the caller’s.' })
  async invoiceFile(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: SubgraphContext) {
    const record = await loadersOf(context).file.load(id)
    return record && toInvoiceFileNode(record)
  }

  @Query(() => InvoiceFileConnection, { description: 'Invoice files, the last received first.' })
  async invoiceFiles(
    @Arg('filter', () => InvoiceFileFilter, { nullable: true, description: 'Narrows the list.' })
    filter: InvoiceFileFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: '1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ) {
    const size = pageSize(first)
    const scope = scopeOf(context.caller)
    const search: FileSearch = {
      provider: providerOf(filter?.provider),
      status: filter?.status ?? null,
      received: filter?.received ? toPeriod(filter.received) : null,
    }
    const rows = await searchFiles(context.db, search, scope, decodeCursor(after, 2), size + 1)
    return toPage(
      rows,
      size,
      after,
      (row) => [row.received_at.toISOString(), row.id],
      toInvoiceFileNode,
      () => countFiles(context.db, search, scope),
    )
  }

  @Query(() => InvoiceType, { nullable: true, description: 'An invoice; null where it is not the caller’s.' })
  async invoice(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: SubgraphContext) {
    const record = isUuid(id) ? await loadersOf(context).invoice.load(id) : null
    return record && toInvoiceNode(record)
  }

  @Query(() => InvoiceConnection, { description: 'Invoices, the last received first.' })
  async invoices(
    @Arg('filter', () => InvoiceFilter, { nullable: true, description: 'Narrows the list.' })
    filter: InvoiceFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: '1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ) {
    const search = {
      provider: providerOf(filter?.provider),
      personIds: await personIdsOf(filter?.niss, context),
      number: filter?.number ?? null,
      issued: filter?.issued ? toPeriod(filter.issued) : null,
      outcome: filter?.outcome ?? null,
    }
    return toInvoiceConnection(context, search, first, after)
  }

  @Query(() => InvoiceLineType, { nullable: true, description: 'A line; null where it is not the caller’s to see.' })
  async invoiceLine(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: SubgraphContext) {
    const record = isUuid(id) ? await loadersOf(context).line.load(id) : null
    return record && toLineNode(record)
  }

  @Query(() => InvoiceLineConnection, { description: 'Lines, the last received first.' })
  async invoiceLines(
    @Arg('filter', () => InvoiceLineFilter, { nullable: true, description: 'Narrows the list.' })
    filter: InvoiceLineFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: '1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ) {
    return toLineConnection(context, await buildLineSearch(filter, context), first, after)
  }
}
