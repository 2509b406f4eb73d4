import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { inspectPaperInvoice } from '../application/inspect-paper-invoice.service'
import { toPaperInvoiceNode } from '../mappers/paper-invoice.mapper'
import { PaperInvoicePayload } from '../schema/paper-invoice.type'

@Resolver()
export class InspectPaperInvoiceResolver {
  @Mutation(() => PaperInvoicePayload, {
    description:
      'Records the SPP IS’s inspection of the written justification of a paper invoice. NOT_FOUND for an unknown invoice; ' +
      'CONFLICT if the invoice was inspected before.',
  })
  async inspectPaperInvoice(
    @Arg('id', () => ID, { description: 'Id of the paper invoice.' }) id: string,
    @Arg('accepted', { description: 'true: the justification is accepted; false: it is rejected.' }) accepted: boolean,
    @Arg('remark', () => String, { nullable: true, description: 'Remark of the inspector, at most 2,000 characters.' })
    remark: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<PaperInvoicePayload> {
    const invoice = await inspectPaperInvoice(id, accepted, remark, context)
    return { paperInvoice: invoice && toPaperInvoiceNode(invoice), findings: [] }
  }
}
