import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { PlainInput } from '../../../shared/schema/plain-input'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { submitInvoices } from '../application/submit-invoices.service'
import { toSubmissionPayload } from '../mappers/submission.mapper'
import { InvoiceFileInput } from '../schema/invoice.input'
import { InvoiceFilePayload } from '../schema/invoice.type'

@Resolver()
export class SubmitInvoicesResolver {
  @Mutation(() => InvoiceFilePayload, {
    description:
      'Submits an invoice file as JSON, at most 10,000 lines. Every line is checked. Idempotent: the same reference and content return the first file; the same reference with other content is refused (INV-FILE-DUPLICATE). Files up to 200 lines are returned CHECKED; for larger ones poll invoiceFile. FORBIDDEN for invoices of another provider. The persons of a file count in the quota of the sender (ACC-QUOTA), which one file may exceed; TOO_MANY_REQUESTS, and nothing is recorded, if the quota was used up before.',
  })
  @PlainInput()
  async submitInvoices(
    @Arg('input', () => InvoiceFileInput, { description: 'The invoice file.' }) input: InvoiceFileInput,
    @Ctx() context: SubgraphContext,
  ) {
    return toSubmissionPayload(await submitInvoices(input, context))
  }
}
