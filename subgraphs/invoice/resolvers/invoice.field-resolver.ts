import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { BeneficiaryRef, ProviderRef } from '../../../shared/schema/references.type'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { loadersOf } from '../loaders/invoice.loader'
import {
  type InvoiceNode,
  toInvoiceFileNode,
  toLineCounts,
  toLineNode,
  toReference,
  toTotalAmounts,
} from '../mappers/invoice.mapper'
import { InvoiceFileType, InvoiceLineType, InvoiceType, LineCountsType } from '../schema/invoice.type'
import { AmountSplitType } from '../schema/tarification.type'

@Resolver(() => InvoiceType)
export class InvoiceFieldResolver {
  @FieldResolver(() => InvoiceFileType, { description: 'File of the invoice.' })
  async file(@Root() { entity }: InvoiceNode, @Ctx() context: SubgraphContext) {
    const file = await loadersOf(context).file.load(entity.fileId)
    return file && toInvoiceFileNode(file)
  }

  @FieldResolver(() => ProviderRef, { nullable: true, description: 'The provider that submitted the invoice.' })
  provider(@Root() { entity }: InvoiceNode) {
    return { inamiNumber: entity.provider }
  }

  @FieldResolver(() => BeneficiaryRef, {
    nullable: true,
    description:
      'Person of the invoice. Null if nobody is registered under the number, and for callers who may not see persons.',
  })
  beneficiary(@Root() { entity }: InvoiceNode, @Ctx() { caller }: SubgraphContext) {
    return maySeePersons(caller) ? toReference('id', entity.personId) : null
  }

  @FieldResolver(() => [InvoiceLineType], {
    description: 'Lines of the invoice that the caller may see, in their order.',
  })
  async lines(@Root() { entity }: InvoiceNode, @Ctx() context: SubgraphContext) {
    return (await loadersOf(context).linesOfInvoice.load(entity.id)).map(toLineNode)
  }

  @FieldResolver(() => LineCountsType, { description: 'Number of lines by outcome.' })
  async counts(@Root() { entity }: InvoiceNode, @Ctx() context: SubgraphContext) {
    return toLineCounts(await loadersOf(context).invoiceTotals.load(entity.id))
  }

  @FieldResolver(() => AmountSplitType, { description: 'Sums of the amounts of its lines.' })
  async total(@Root() { entity }: InvoiceNode, @Ctx() context: SubgraphContext) {
    return toTotalAmounts(await loadersOf(context).invoiceTotals.load(entity.id))
  }
}
