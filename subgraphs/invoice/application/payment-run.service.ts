import { inTransaction } from '../../../shared/database/transaction'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import { structuredReference } from '../../../shared/values/structured-reference'
import {
  countPayablePersons,
  insertPayments,
  lockPayments,
  type NewRun,
  type PaymentRecord,
  type ProviderBalance,
  payableProviders,
  paymentNumbers,
} from '../persistence/payment.repository'

/** Lines paid in one transaction, as far as providers can be told apart: a run that dies has paid whole providers. */
const MAX_LINES_PER_TRANSACTION = 20_000

function splitByTransaction(due: readonly ProviderBalance[]): ProviderBalance[][] {
  const list: ProviderBalance[][] = []
  let lines = MAX_LINES_PER_TRANSACTION
  for (const one of due) {
    if (lines >= MAX_LINES_PER_TRANSACTION) {
      list.push([])
      lines = 0
    }
    list.at(-1)!.push(one)
    lines += one.lines
  }
  return list
}

/** What a run does: whom it pays and where, and what it leaves out. */
interface RunPlan {
  payees: (ProviderBalance & { name: string | null; iban: string | null })[]
  findings: Finding[]
}

// Asked at the moment of the payment: an account that was recorded or confirmed a moment ago counts.
async function planRun(context: SubgraphContext, due: readonly ProviderBalance[]): Promise<RunPlan> {
  const known = await context.services.fetch('provider.payees', due)
  const plan: RunPlan = { payees: [], findings: [] }
  for (const [i, one] of due.entries()) {
    const { name = null, iban = null, leftOut = [] } = known[i] ?? {}
    if (leftOut.length > 0) plan.findings.push(...leftOut)
    else plan.payees.push({ ...one, name, iban })
  }
  return plan
}

/** What a run until a day would do, and nothing written. */
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

/** Pays what is due until a day, and says what is left out. */
export async function executeRun(
  context: SubgraphContext,
  upTo: Day,
): Promise<{ payments: PaymentRecord[]; findings: Finding[] }> {
  const run = { id: newId(), upTo, executedAt: context.now, executedOn: context.today, actor: context.caller }
  const payments: PaymentRecord[] = []
  const findings: Finding[] = []
  for (const portion of splitByTransaction(await payableProviders(context.db, upTo))) {
    const plan = await planRun(context, portion)
    findings.push(...plan.findings)
    if (plan.payees.length > 0) payments.push(...(await payProviders(context, run, plan.payees)))
  }
  return { payments, findings }
}

const payProviders = (context: SubgraphContext, run: NewRun, payees: RunPlan['payees']): Promise<PaymentRecord[]> =>
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
        reference: structuredReference(numbers[i]!),
      })),
    )
  })
