import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { pageSize } from '../../../shared/schema/connection'
import { PageArgs } from '../../../shared/schema/page.args'
import { ProviderRef } from '../../../shared/schema/references.type'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isInamiNumber } from '../../../shared/values/inami-number'
import { readResponse } from '../application/efact/read-response'
import { explainResponse } from '../efact/response-records'
import { loadersOf } from '../loaders/invoice.loader'
import { type FileNode, toLineCounts, toTotalAmounts } from '../mappers/invoice.mapper'
import { toInvoiceConnection, toTestInvoiceConnection } from '../mappers/invoice-connection'
import { EfactResponseArgs, EfactResponseType } from '../schema/efact-response.type'
import { InvoiceConnection, InvoiceFileType, LineCountsType } from '../schema/invoice.type'
import { AmountSplitType } from '../schema/tarification.type'

@Resolver(() => InvoiceFileType)
export class FileFieldResolver {
  @FieldResolver(() => ProviderRef, {
    nullable: true,
    description: 'The provider whose file it is. Null if an organisation sent a file that could not be read.',
  })
  provider(@Root() { entity }: FileNode) {
    // A file of an organisation that could not be read names no provider.
    return isInamiNumber(entity.provider) ? { inamiNumber: entity.provider } : null
  }

  @FieldResolver(() => InvoiceConnection, { description: 'Invoices of the file, in its order.' })
  invoices(@Root() { entity }: FileNode, @Args() { first, after = null }: PageArgs, @Ctx() context: SubgraphContext) {
    return entity.test
      ? toTestInvoiceConnection(context, entity.id, first, after)
      : toInvoiceConnection(context, { fileId: entity.id }, first, after)
  }

  @FieldResolver(() => LineCountsType, {
    description: 'Number of lines by outcome. While the file is RECEIVED, only lines checked so far have an outcome.',
  })
  async counts(@Root() { entity }: FileNode, @Ctx() context: SubgraphContext) {
    return toLineCounts(await loadersOf(context).fileTotals.load(entity.id), entity.lineCount)
  }

  @FieldResolver(() => AmountSplitType, { description: 'Sums of the amounts of its checked lines.' })
  async total(@Root() { entity }: FileNode, @Ctx() context: SubgraphContext) {
    return toTotalAmounts(await loadersOf(context).fileTotals.load(entity.id))
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Response in the eFact format, base64. While the file is RECEIVED, the acknowledgement of its receipt (931000). Null for a JSON file, and for callers who may not see persons.',
  })
  answer(@Root() { entity }: FileNode, @Ctx() context: SubgraphContext): Promise<string | null> {
    return readResponse(entity, context)
  }

  @FieldResolver(() => EfactResponseType, {
    nullable: true,
    description: '`answer`, explained record by record in a language. Null if `answer` is null.',
  })
  async answerRecords(
    @Root() { entity }: FileNode,
    @Args() { first, skip, onlyErrors, language }: EfactResponseArgs,
    @Ctx() context: SubgraphContext,
  ) {
    const response = await readResponse(entity, context)
    if (response === null) return null
    return explainResponse(Buffer.from(response, 'base64'), {
      first: pageSize(first, 20),
      skip: skip ?? 0,
      onlyErrors: onlyErrors ?? false,
      language: language ?? 'FR',
    })
  }
}
