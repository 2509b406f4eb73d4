import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { conclusionLoader, paperInvoiceLoader } from '../loaders/inspection.loader'
import { toPaperInvoiceNode } from '../mappers/paper-invoice.mapper'
import { InspectionConclusionType, InspectionItemType } from '../schema/inspection.type'
import { PaperInvoiceType } from '../schema/paper-invoice.type'

@Resolver(() => InspectionItemType)
export class InspectionItemFieldResolver {
  @FieldResolver(() => PaperInvoiceType, {
    nullable: true,
    description: 'The paper invoice as it is now. Null for another kind.',
  })
  async paperInvoice(@Root() { kind, key }: InspectionItemType, @Ctx() context: SubgraphContext) {
    const invoice = kind === 'PAPER_INVOICE' ? await paperInvoiceLoader(context).load(key) : null
    return invoice && toPaperInvoiceNode(invoice)
  }

  @FieldResolver(() => Int, {
    description: 'Number of conclusions so far; concludeInspectionItem expects it. 0: none.',
  })
  async version(@Root() { id }: InspectionItemType, @Ctx() context: SubgraphContext): Promise<number> {
    return (await conclusionLoader(context).load(id))?.version ?? 0
  }

  @FieldResolver(() => InspectionConclusionType, {
    nullable: true,
    description: 'Last conclusion. Null if there is none yet.',
  })
  conclusion(
    @Root() { id }: InspectionItemType,
    @Ctx() context: SubgraphContext,
  ): Promise<InspectionConclusionType | null> {
    return conclusionLoader(context).load(id)
  }
}
