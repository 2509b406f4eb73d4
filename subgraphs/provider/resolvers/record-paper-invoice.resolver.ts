import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { previewPaperInvoice, recordPaperInvoice } from '../application/record-paper-invoice.service'
import { toPaperInvoiceNode, toPaperPreview } from '../mappers/paper-invoice.mapper'
import { PaperInvoiceInput } from '../schema/paper-invoice.input'
import { PaperInvoicePayload, PaperInvoicePreview } from '../schema/paper-invoice.type'

const ERRORS =
  'NOT_FOUND for an unknown provider or person; BAD_USER_INPUT for an amount that is not positive or not the sum of the lines, a ' +
  'day of issue after today, care after the day of issue, a patient without number and name, or a too long text.'

@Resolver()
export class RecordPaperInvoiceResolver {
  @Mutation(() => PaperInvoicePayload, {
    description: `Records a paper invoice that the CPAS received from a provider of any category, with the exception to electronic invoicing where one is invoked. Idempotent: repeating a call with the same content returns the first invoice. ${ERRORS}`,
  })
  async recordPaperInvoice(
    @Arg('input', () => PaperInvoiceInput, { description: 'Content of the invoice.' }) input: PaperInvoiceInput,
    @Ctx() context: SubgraphContext,
  ): Promise<PaperInvoicePayload> {
    const { paperInvoice, findings } = await recordPaperInvoice(input, context)
    return { paperInvoice: paperInvoice && toPaperInvoiceNode(paperInvoice), findings }
  }

  @Query(() => PaperInvoicePreview, {
    description: `What recording a paper invoice would result in, by the same rules as recordPaperInvoice: never a different answer. ${ERRORS}`,
  })
  async previewPaperInvoice(
    @Arg('input', () => PaperInvoiceInput, { description: 'Content of the invoice.' }) input: PaperInvoiceInput,
    @Ctx() context: SubgraphContext,
  ): Promise<PaperInvoicePreview> {
    return toPaperPreview(await previewPaperInvoice(input, context))
  }
}
