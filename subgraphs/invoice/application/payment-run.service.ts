import { inTransaction } from '../../../shared/database/transaction'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import { structuredReference } from '../../../shared/values/structured-reference'
import type { PaymentEntity } from '../persistence/payment.entity'
import {
  countPayablePersons,
  insertPayments,
  lockPayments,
  type NewRun,
  type ProviderBalance,
  payableProviders,
  paymentNumbers,
} from '../persistence/payment.repository'

/** A transaction pays whole providers, up to this number of lines or one provider: a run that dies has paid whole providers. */
const MAX_LINES_PER_TRANSACTION = 20_000

function splitByTransaction(balances: readonly ProviderBalance[]): ProviderBalance[][] {
  const portions: ProviderBalance[][] = []
  let portion: ProviderBalance[] = []
  let lines = MAX_LINES_PER_TRANSACTION
  for (const balance of balances) {
    if (lines >= MAX_LINES_PER_TRANSACTION) {
      portion = []
      portions.push(portion)
      lines = 0
    }
    portion.push(balance)
    lines += balance.lines
  }
  return portions
}

/** The payees of a run with their accounts, and the findings about the providers that it leaves out. */
interface RunPlan {
  payees: (ProviderBalance & { name: string | null; iban: string | null })[]
  findings: Finding[]
}

// Fetched at the time of the payment: an account that was confirmed a moment ago counts.
async function planRun(context: SubgraphContext, balances: readonly ProviderBalance[]): Promise<RunPlan> {
  const answers = await context.services.fetch('provider.payees', balances)
  const plan: RunPlan = { payees: [], findings: [] }
  for (const [i, balance] of balances.entries()) {
    const { name = null, iban = null, leftOut = [] } = answers[i] ?? {}
    if (leftOut.length > 0) plan.findings.push(...leftOut)
    else plan.payees.push({ ...balance, name, iban })
  }
  return plan
}

/** Computes what a payment run would do for files received up to a day, inclusive. Amounts in cents. Nothing is written. */
export async function previewRun(context: SubgraphContext, upTo: Day) {
  const { payees, findings } = await planRun(context, await payableProviders(context.db, upTo))
  const providers = payees.map(({ provider }) => provider)
  return {
    payments: payees.length,
    providers: payees.length,
    persons: await countPayablePersons(context.db, upTo, providers),
    lines: payees.reduce((sum, { lines }) => sum + lines, 0),
    total: payees.reduce((sum, { amount }) => sum + amount, 0),
    findings,
  }
}

/** Executes a payment run for files received up to a day, inclusive. Returns the payments and the findings about providers left out. */
export async function executeRun(
  context: SubgraphContext,
  upTo: Day,
): Promise<{ payments: PaymentEntity[]; findings: Finding[] }> {
  const run = { id: newId(), upTo, executedAt: context.now, executedOn: context.today, actor: context.caller }
  const payments: PaymentEntity[] = []
  const findings: Finding[] = []
  for (const portion of splitByTransaction(await payableProviders(context.db, upTo))) {
    const plan = await planRun(context, portion)
    findings.push(...plan.findings)
    if (plan.payees.length > 0) payments.push(...(await payProviders(context, run, plan.payees)))
  }
  return { payments, findings }
}

const payProviders = (context: SubgraphContext, run: NewRun, payees: RunPlan['payees']): Promise<PaymentEntity[]> =>
  inTransaction(context.db, async (tx) => {
    await lockPayments(tx)
    const numbers = await paymentNumbers(tx, payees.length)
    return insertPayments(
      tx,
      run,
      payees.map(({ provider, name, iban }, i) => ({
        id: newId(),
        provider,
        iban,
        payee: name,
        reference: structuredReference(numbers[i] ?? ''),
      })),
    )
  })
