import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { inspectPaperInvoice, previewPaperInspection } from '../application/inspect-paper-invoice.service'
import { toPaperInvoiceNode, toPaperPreview } from '../mappers/paper-invoice.mapper'
import { PaperInvoicePayload, PaperInvoicePreview } from '../schema/paper-invoice.type'

@Resolver()
export class InspectPaperInvoiceResolver {
  @Mutation(() => PaperInvoicePayload, {
    description:
      'Records the SPP IS’s inspection of a paper invoice, and evaluates the invoice again by what is known now. Not accepted, it is ' +
      'not refundable (PAP-INSPECTION). `findings` are those of the new verdict. NOT_FOUND for an unknown invoice; CONFLICT if ' +
      'the invoice was inspected before; BAD_USER_INPUT for a too long remark.',
  })
  async inspectPaperInvoice(
    @Arg('id', () => ID, { description: 'Id of the paper invoice.' }) id: string,
    @Arg('accepted', { description: 'true: the invoice is accepted; false: it is not.' }) accepted: boolean,
    @Arg('remark', () => String, { nullable: true, description: 'Remark of the inspector, at most 2,000 characters.' })
    remark: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<PaperInvoicePayload> {
    const invoice = await inspectPaperInvoice({ id, accepted, remark }, context)
    return { paperInvoice: invoice && toPaperInvoiceNode(invoice), findings: invoice?.verdict?.findings ?? [] }
  }

  @Query(() => PaperInvoicePreview, {
    description:
      'What the inspection of a paper invoice would result in, by the same rules as inspectPaperInvoice. NOT_FOUND for an unknown ' +
      'invoice; CONFLICT if the invoice was inspected before.',
  })
  async previewPaperInspection(
    @Arg('id', () => ID, { description: 'Id of the paper invoice.' }) id: string,
    @Arg('accepted', { description: 'true: the invoice would be accepted; false: it would not.' }) accepted: boolean,
    @Ctx() context: SubgraphContext,
  ): Promise<PaperInvoicePreview> {
    return toPaperPreview(await previewPaperInspection(id, accepted, context))
  }
}
