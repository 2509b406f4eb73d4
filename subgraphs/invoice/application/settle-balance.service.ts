import { logAccess } from '../../../shared/audit/access-log-writer'
import { fetchCentres } from '../../../shared/authorization/centres'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, forbidden } from '../../../shared/errors/graphql-errors'
import { recordChange } from '../../../shared/events/change-feed'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day, Month } from '../../../shared/values/day'
import { providerKey } from '../../../shared/values/inami-number'
import { providerNumberVariants } from '../domain/provider-number'
import {
  type BalanceRow,
  balanceOf,
  insertBalance,
  lockBalance,
  personsOfBalance,
  searchBalances,
} from '../persistence/balance.repository'
import { balanceSettled } from '../rules/balance-settled.rule'
import { toAccessRecords } from './read-with-access-log'

const MAX_REFERENCE_LENGTH = 140

/** What a CPAS says of its payment to a provider for a month of care. */
export interface BalanceSettlement {
  provider: string
  month: Month
  paidOn: Day
  reference: string | null
  /** The centre whose balance it is; null: the only one of the caller's centres that owes something. */
  cpas: string | null
}

/** The balance, or null and the findings that refuse it. */
export interface BalanceResult {
  balance: BalanceRow | null
  findings: Finding[]
}

/**
 * Records that the calling CPAS paid a provider for a month, once.
 * @throws BAD_USER_INPUT for a long reference, and where several centres of the caller owe something; FORBIDDEN for another CPAS.
 */
export async function settleBalance(settlement: BalanceSettlement, context: SubgraphContext): Promise<BalanceResult> {
  const { month, paidOn } = settlement
  const { today, now: at, caller: actor } = context
  const reference = parseReference(settlement.reference)
  const centres = await fetchCentres(context)
  const refuse = (path: string, message: string, facts: Record<string, string>) => ({
    balance: null,
    findings: [balanceSettled.createFinding({ path, facts, message }, today)],
  })
  if (paidOn > today) return refuse('paidOn', 'future', { paidOn, today })
  const key = {
    cpas: await owingCentre(settlement, centres, context),
    provider: providerKey(settlement.provider),
    month,
  }
  return inTransaction(context.db, async (tx) => {
    const settled = await lockBalance(tx, key)
    if (settled) return refuse('month', 'settled', { month, paidOn: settled.paidOn })
    if (!(await insertBalance(tx, key, { paidOn, reference, at, actor }))) return refuse('month', 'nothing', { month })
    await logAccess(tx, context, toAccessRecords(await personsOfBalance(tx.manager, key)), 'WRITE')
    const subject = `${key.cpas}-${key.provider}-${month}`
    await recordChange(tx, { kind: 'BalanceSettled', subject, provider: key.provider, cpas: key.cpas }, at)
    return { balance: await balanceOf(tx.client, key), findings: [] }
  })
}

function parseReference(text: string | null): string | null {
  const reference = text?.trim() || null
  if (reference && reference.length > MAX_REFERENCE_LENGTH)
    throw badInput('reference', `The reference has more than ${MAX_REFERENCE_LENGTH} characters.`)
  return reference
}

async function owingCentre(
  { cpas, provider, month }: BalanceSettlement,
  centres: readonly string[],
  { db, caller }: SubgraphContext,
): Promise<string> {
  if (cpas !== null) {
    if (!centres.includes(cpas)) throw forbidden('You can only settle the balances of your own centre.')
    return cpas
  }
  if (centres.length === 1) return caller.organisation
  const search = { centres, providers: providerNumberVariants(provider), month, isSettled: null }
  const balances = await searchBalances(db, search, null, centres.length)
  const owing = balances.filter(({ paidOn, lines }) => paidOn === null && lines > 0)
  if (owing.length > 1)
    throw badInput(
      'cpas',
      `Several of your centres owe something: name one of ${owing.map((row) => row.cpas).join(', ')}.`,
    )
  // Without one that owes something, a settled one explains why.
  return owing[0]?.cpas ?? balances.find(({ paidOn }) => paidOn !== null)?.cpas ?? caller.organisation
}
