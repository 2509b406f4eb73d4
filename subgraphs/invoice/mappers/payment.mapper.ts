import type { Day } from '../../../shared/values/day'
import type { PaymentRecord } from '../persistence/payment.repository'

/** A payment as its field resolvers get it. */
export interface PaymentNode {
  id: string
  executedOn: Day
  amount: number
  iban: string | null
  structuredReference: string
  delayDays: number
  record: PaymentRecord
}

/** A stored payment as a node. */
export const toPaymentNode = (record: PaymentRecord): PaymentNode => ({
  id: record.id,
  executedOn: record.executed_on,
  amount: Number(record.amount_cents),
  iban: record.iban,
  structuredReference: record.structured_reference,
  delayDays: record.delay_days,
  record,
})
