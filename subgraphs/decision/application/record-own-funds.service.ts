import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { badInput, conflict } from '../../../shared/errors/graphql-errors'
import { recordChange } from '../../../shared/events/change-feed'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { cents } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import { includes } from '../../../shared/values/period'
import { type CountedExpense, countedExpenses, paidFor } from '../domain/own-funds'
import type { RegisteredCpas } from '../persistence/cpas.repository'
import type { CurrentDecision } from '../persistence/decision.repository'
import { insertOwnFundsPayment, ownFundsPaymentsOf } from '../persistence/own-funds-payment.repository'
import { ownFundsRule } from '../rules/own-funds.rule'
import { findDecision, lockDecision } from './change-decision.service'
import { validateText } from './validate-input'

/** A payment from own funds. The amount is in cents; negative: a correction. */
export interface OwnFundsPayment {
  description: string
  reference: string
  spentOn: Day
  amount: number
}

/** The expense that the payment counts for, or null and the findings that refuse it. */
export interface OwnFundsResult {
  expense: CountedExpense | null
  findings: Finding[]
}

const MAX_REFERENCE_LENGTH = 100

/**
 * Counts a payment from own funds for an expense of a decision, once by its reference.
 * @throws NOT_FOUND; BAD_USER_INPUT; CONFLICT if the reference was used for another payment
 */
export async function recordOwnFundsPayment(
  context: SubgraphContext,
  cpas: RegisteredCpas,
  number: string,
  payment: OwnFundsPayment,
): Promise<OwnFundsResult> {
  validateText(payment.description, 'input.description')
  validateText(payment.reference, 'input.reference', MAX_REFERENCE_LENGTH)
  if (payment.amount === 0) throw badInput('input.amount', 'Give an amount other than 0.00.')
  const found = await findDecision(context, number, cpas)
  if ('refused' in found) return { expense: null, findings: found.refused }
  // The lock of the person orders payments: two at once are not both below the maximum.
  return inTransaction(context.db, async (tx) =>
    count(tx, context, await lockDecision(tx.manager, found.decision, found.person), payment),
  )
}

async function count(
  tx: Tx,
  context: SubgraphContext,
  decision: CurrentDecision,
  payment: OwnFundsPayment,
): Promise<OwnFundsResult> {
  const { number, personId, niss, cpas, currentVersion } = decision
  const { description, reference, spentOn, amount } = payment
  const recorded = await ownFundsPaymentsOf(tx.manager, [number])
  const expense = expenseOf(decision, payment)
  const known = recorded.find((one) => one.reference === reference)
  if (known) {
    if (known.description !== description || known.spentOn !== spentOn || known.amountCents !== amount)
      throw conflict(`The reference ${reference} is that of another payment of this decision.`)
    return { expense, findings: [] }
  }
  const findings =
    ownFundsRule.apply(
      {
        decision: number,
        spentOn,
        today: context.today,
        amount,
        period: expense && daysOf(expense, decision),
        maxAmount: expense?.maxAmount ?? null,
        paid: paidFor(payment, recorded),
      },
      context.today,
    )?.findings ?? []
  await logAccess(tx, context, [{ personId, niss }], findings.length > 0 ? 'READ' : 'WRITE')
  if (findings.length > 0) return { expense: null, findings }
  await insertOwnFundsPayment(tx.manager, {
    id: newId(),
    number,
    description,
    reference,
    spentOn,
    amountCents: cents(amount),
    recordedAt: new Date(context.now),
    recordedBy: context.caller,
  })
  await recordChange(tx, { kind: 'OwnFundsPaid', subject: number, version: currentVersion, cpas }, context.now)
  return { expense, findings }
}

// As long as the decision is valid, unless the expense has days of its own.
const daysOf = ({ period }: Pick<CountedExpense, 'period'>, { validFrom, validTo }: CurrentDecision) => ({
  from: period?.from ?? validFrom,
  to: period?.to ?? validTo,
})

// Of expenses with the same description, the one that has the day.
function expenseOf(decision: CurrentDecision, { description, spentOn }: OwnFundsPayment): CountedExpense | null {
  const expenses = countedExpenses(decision.content.ownFunds, decision.number)
  const named = expenses.filter((item) => item.description === description)
  return named.find((item) => includes(daysOf(item, decision), spentOn)) ?? named[0] ?? null
}
