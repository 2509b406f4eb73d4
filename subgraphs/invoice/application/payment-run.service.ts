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

/** A transaction pays whole providers, all their accounts, up to this number of lines or one provider: a run that dies has paid whole providers. */
const MAX_LINES_PER_TRANSACTION = 20_000

function splitByTransaction(balances: readonly ProviderBalance[]): ProviderBalance[][] {
  const portions: ProviderBalance[][] = []
  let portion: ProviderBalance[] = []
  let lines = MAX_LINES_PER_TRANSACTION
  for (const balance of balances) {
    if (lines >= MAX_LINES_PER_TRANSACTION && portion.at(-1)?.provider !== balance.provider) {
      portion = []
      portions.push(portion)
      lines = 0
    }
    portion.push(balance)
    lines += balance.lines
  }
  return portions
}

/** A payment of a run: what is due to a provider on one account. */
interface Payee extends Pick<ProviderBalance, 'provider' | 'lines' | 'amount'> {
  name: string | null
  iban: string | null
  /** The balances that it pays, by the account of the mandate; null: the provider's own. */
  payeeIbans: (string | null)[]
}

/** The payees of a run with their accounts, and the findings about the providers that it leaves out. */
interface RunPlan {
  payees: Payee[]
  findings: Finding[]
}

// Fetched at the time of the payment: an account that was confirmed a moment ago counts.
async function planRun(context: SubgraphContext, balances: readonly ProviderBalance[]): Promise<RunPlan> {
  const byProvider = [...Map.groupBy(balances, ({ provider }) => provider)]
  const due = byProvider.map(([provider, own]) => ({ provider, ...sumOf(own) }))
  const answers = await context.services.fetch('provider.payees', due)
  const plan: RunPlan = { payees: [], findings: [] }
  for (const [i, [, own]] of byProvider.entries()) {
    const { name = null, iban = null, leftOut = [] } = answers[i] ?? {}
    if (leftOut.length > 0) plan.findings.push(...leftOut)
    else plan.payees.push(...payeesOf(own, { name, iban }))
  }
  return plan
}

const sumOf = (balances: readonly ProviderBalance[]) => ({
  lines: balances.reduce((sum, { lines }) => sum + lines, 0),
  amount: balances.reduce((sum, { amount }) => sum + amount, 0),
})

// One payment for each account: a mandate may name the provider's own one.
function payeesOf(balances: readonly ProviderBalance[], own: Pick<Payee, 'name' | 'iban'>): Payee[] {
  const byAccount = Map.groupBy(balances, ({ payeeIban }) => payeeIban ?? own.iban)
  return [...byAccount].flatMap(([iban, ofAccount]) => {
    const [first] = ofAccount
    if (!first) return []
    const name = iban === own.iban ? own.name : first.payeeName
    const payeeIbans = ofAccount.map(({ payeeIban }) => payeeIban)
    return [{ provider: first.provider, ...sumOf(ofAccount), name, iban, payeeIbans }]
  })
}

/** Computes what a payment run would do for files received up to a day, inclusive. Amounts in cents. Nothing is written. */
export async function previewRun(context: SubgraphContext, upTo: Day) {
  const { payees, findings } = await planRun(context, await payableProviders(context.db, upTo))
  const providers = [...new Set(payees.map(({ provider }) => provider))]
  return {
    payments: payees.length,
    providers: providers.length,
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
      payees.map(({ provider, name, iban, payeeIbans }, i) => ({
        id: newId(),
        provider,
        iban,
        payee: name,
        reference: structuredReference(numbers[i] ?? ''),
        payeeIbans,
      })),
    )
  })
