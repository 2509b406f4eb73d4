import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { BeneficiaryRef, ProviderRef } from '../../../shared/schema/references.type'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { loadersOf } from '../loaders/invoice.loader'
import { type InvoiceNode, toInvoiceFileNode, toLineNode, toReference } from '../mappers/invoice.mapper'
import { InvoiceFileType, InvoiceLineType, InvoiceType, LineCountsType } from '../schema/invoice.type'
import { AmountSplitType } from '../schema/tarification.type'
import { countsOf, totalOf } from './invoice-file.field-resolver'

/** What hangs on an invoice. */
@Resolver(() => InvoiceType)
export class InvoiceFieldResolver {
  @FieldResolver(() => InvoiceFileType, { description: 'The file in which it came.' })
  async file(@Root() { record }: InvoiceNode, @Ctx() context: SubgraphContext) {
    return toInvoiceFileNode((await loadersOf(context).file.load(record.file_id))!)
  }

  @FieldResolver(() => ProviderRef, { nullable: true, description: 'Who sent it.' })
  provider(@Root() { record }: InvoiceNode) {
    return { inamiNumber: record.provider }
  }

  @FieldResolver(() => BeneficiaryRef, {
    nullable: true,
    description: 'The person; null where nobody is registered under the number, and for who may not see persons.',
  })
  beneficiary(@Root() { record }: InvoiceNode, @Ctx() { caller }: SubgraphContext) {
    return maySeePersons(caller) ? toReference('id', record.person_id) : null
  }

  @FieldResolver(() => [InvoiceLineType], { description: 'Its lines, in their order; those that the caller may see.' })
  async lines(@Root() { record }: InvoiceNode, @Ctx() context: SubgraphContext) {
    return (await loadersOf(context).linesOfInvoice.load(record.id)).map(toLineNode)
  }

  @FieldResolver(() => LineCountsType, { description: 'Its lines by outcome.' })
  async counts(@Root() { record }: InvoiceNode, @Ctx() context: SubgraphContext) {
    return countsOf(await loadersOf(context).invoiceSums.load(record.id))
  }

  @FieldResolver(() => AmountSplitType, { description: 'Sums of its lines.' })
  async total(@Root() { record }: InvoiceNode, @Ctx() context: SubgraphContext) {
    return totalOf(await loadersOf(context).invoiceSums.load(record.id))
  }
}
