import type { Day } from '../../../shared/values/day'
import type { PaymentEntity } from '../persistence/payment.entity'

/** A payment as its field resolvers receive it. `amount` in cents. */
export interface PaymentNode {
  id: string
  executedOn: Day
  amount: number
  iban: string | null
  structuredReference: string
  delayDays: number
  entity: PaymentEntity
}

/** Maps a payment to its node. */
export const toPaymentNode = (payment: PaymentEntity): PaymentNode => ({
  id: payment.id,
  executedOn: payment.executedOn,
  amount: payment.amountCents,
  iban: payment.iban,
  structuredReference: payment.structuredReference,
  delayDays: payment.delayDays,
  entity: payment,
})
