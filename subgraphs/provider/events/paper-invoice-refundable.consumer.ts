import { defineConsumer } from '../../../shared/events/consumer'
import { withdrawDuplicateRefunds } from '../application/withdraw-duplicate-refunds.service'
import { claimsOfInvoice } from '../persistence/paper-verdict.repository'

/** A line with the same care may have been accepted while the paper invoice was evaluated: it is asked for again. */
export const paperInvoiceRefundableConsumer = defineConsumer<'provider.paper-invoice-refundable'>({
  name: 'provider.paper-invoice-refundable',
  topic: 'provider.paper-invoice-refundable',
  async handle(tx, { payload: { paperInvoiceId } }, context) {
    await withdrawDuplicateRefunds(tx, await claimsOfInvoice(tx, paperInvoiceId), context)
  },
})
