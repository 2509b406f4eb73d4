import { defineConsumer } from '../../../shared/events/consumer'
import { withdrawDuplicateRefunds } from '../application/withdraw-duplicate-refunds.service'
import { claimsWithin } from '../persistence/paper-verdict.repository'

/** Electronic lines were accepted: refundable paper invoices with the same care are refunded no longer. */
export const careAcceptedConsumer = defineConsumer<'invoice.care-accepted'>({
  name: 'provider.care-accepted',
  topic: 'invoice.care-accepted',
  async handle(tx, { payload: { provider, from, to } }, context) {
    await withdrawDuplicateRefunds(tx, await claimsWithin(tx, provider, { from, to }), context)
  },
})
