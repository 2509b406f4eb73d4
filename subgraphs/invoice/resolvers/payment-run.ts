import { inTransaction } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import type { Day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import { structuredReference } from '../../../shared/values/structured-reference'
import {
  lockPayments,
  type NewRun,
  type PaymentRecord,
  type ProviderDue,
  pay,
  paymentNumbers,
  personsDue,
  providersDue,
} from '../persistence/payment.repository'

/** Lines paid in one transaction, as far as providers can be told apart: a run that dies has paid whole providers. */
const PORTION = 20_000

function portions(due: readonly ProviderDue[]): ProviderDue[][] {
  const list: ProviderDue[][] = []
  let lines = PORTION
  for (const one of due) {
    if (lines >= PORTION) {
      list.push([])
      lines = 0
    }
    list.at(-1)!.push(one)
    lines += one.lines
  }
  return list
}

/** What a run until a day would do: the same choice of providers as `executeRun`, and nothing written. */
export async function previewRun(context: SubgraphContext, upTo: Day) {
  const due = await providersDue(context.db, upTo)
  return {
    payments: due.length,
    providers: due.length,
    persons: await personsDue(
      context.db,
      upTo,
      due.map(({ provider }) => provider),
    ),
    lines: due.reduce((sum, { lines }) => sum + lines, 0),
    total: due.reduce((sum, { amount }) => sum + amount, 0),
    findings: [],
  }
}

/** Pays what is due until a day. */
export async function executeRun(context: SubgraphContext, upTo: Day): Promise<PaymentRecord[]> {
  const run = { id: newId(), upTo, executedAt: context.now, executedOn: context.today, actor: context.caller }
  const payments: PaymentRecord[] = []
  for (const portion of portions(await providersDue(context.db, upTo)))
    payments.push(...(await payProviders(context, run, portion)))
  return payments
}

async function payProviders(
  context: SubgraphContext,
  run: NewRun,
  due: readonly ProviderDue[],
): Promise<PaymentRecord[]> {
  const known = await context.peers.ask(
    'provider.providers',
    due.map(({ provider }) => provider),
  )
  return inTransaction(context.db, async (tx) => {
    await lockPayments(tx)
    const numbers = await paymentNumbers(tx, due.length)
    return pay(
      tx,
      run,
      due.map(({ provider }, i) => ({
        id: newId(),
        provider,
        iban: known[i]?.iban ?? null,
        payee: known[i]?.name ?? null,
        reference: structuredReference(numbers[i]!),
      })),
    )
  })
}
