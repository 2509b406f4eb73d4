import { type Cents, cents } from '../../../shared/values/cents'
import type { OwnFunds } from './decision-content'

/** An expense that a decision pays from own funds, with the decision that counts its payments. */
export type CountedExpense = OwnFunds & { decisionNumber: string }

/** The expenses of a decision, each with its number. */
export const countedExpenses = (items: readonly OwnFunds[], decisionNumber: string): CountedExpense[] =>
  items.map((item) => ({ ...item, decisionNumber }))

/** The sum of the payments for an expense: those with its description. */
export const paidFor = (
  { description }: Pick<OwnFunds, 'description'>,
  payments: readonly { description: string; amountCents: Cents }[],
): Cents =>
  cents(payments.reduce((sum, payment) => (payment.description === description ? sum + payment.amountCents : sum), 0))
