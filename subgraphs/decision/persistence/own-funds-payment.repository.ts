import { type EntityManager, In } from 'typeorm'
import { OwnFundsPaymentEntity } from './own-funds-payment.entity'

/** The payments from own funds of these decisions, in no order. */
export const ownFundsPaymentsOf = (
  manager: EntityManager,
  numbers: readonly string[],
): Promise<OwnFundsPaymentEntity[]> => manager.findBy(OwnFundsPaymentEntity, { number: In([...numbers]) })

/** Records a payment from own funds. @throws a violation of `own_funds_payment_once` if the decision has one with this reference */
export async function insertOwnFundsPayment(manager: EntityManager, payment: OwnFundsPaymentEntity): Promise<void> {
  await manager.insert(OwnFundsPaymentEntity, payment)
}
