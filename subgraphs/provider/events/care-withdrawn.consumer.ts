import { defineConsumer } from '../../../shared/events/consumer'
import { restoreRefunds } from '../application/restore-refunds.service'

/** Accepted electronic lines were taken back: paper invoices that only their duplicate kept from a refund are evaluated again. */
export const careWithdrawnConsumer = defineConsumer<'invoice.care-withdrawn'>({
  name: 'provider.care-withdrawn',
  topic: 'invoice.care-withdrawn',
  handle: (tx, { payload }, context) => restoreRefunds(tx, payload, context),
})
