import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { recordPaperInvoice } from '../application/record-paper-invoice.service'
import { toPaperInvoiceNode } from '../mappers/paper-invoice.mapper'
import { PaperInvoiceInput, PaperInvoicePayload } from '../schema/paper-invoice.type'

@Resolver()
export class RecordPaperInvoiceResolver {
  @Mutation(() => PaperInvoicePayload, {
    description:
      'Records a paper invoice that the CPAS received from a general practitioner, with the exception invoked. Idempotent: ' +
      'repeating a call with the same content returns the first invoice. NOT_FOUND for an unknown provider or person, ' +
      'BAD_USER_INPUT for an amount that is not positive, a day of issue after today or a too long justification.',
  })
  async recordPaperInvoice(
    @Arg('input', () => PaperInvoiceInput, { description: 'Content of the invoice.' }) input: PaperInvoiceInput,
    @Ctx() context: SubgraphContext,
  ): Promise<PaperInvoicePayload> {
    const { paperInvoice, findings } = await recordPaperInvoice(input, context)
    return { paperInvoice: paperInvoice && toPaperInvoiceNode(paperInvoice), findings }
  }
}
