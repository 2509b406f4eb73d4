import type { EntityManager } from 'typeorm'
import type { RequestContext } from '../../../shared/authorization/caller'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import { formatEuro } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import {
  type AccountChangeOutcome,
  closeAccountChange,
  findWaitingAccount,
  insertAccountChange,
} from '../persistence/account-change.repository'
import type { RegisteredProvider } from '../persistence/provider.repository'
import { account } from '../rules/account.rule'

/**
 * Records an account for a registered provider. The account in force withdraws the one that waits for confirmation; another
 * account replaces the one that waits. The account that waits, sent again, keeps its first recorder.
 */
export async function recordAccount(
  manager: EntityManager,
  provider: RegisteredProvider,
  iban: string,
  context: RequestContext,
): Promise<void> {
  const waiting = await findWaitingAccount(manager, provider.providerKey)
  if (waiting?.iban === iban) return
  if (waiting) await closeAccountChange(manager, waiting.id, outcomeBy('WITHDRAWN', context))
  if (iban === provider.iban) return
  await insertAccountChange(manager, {
    id: newId(),
    providerKey: provider.providerKey,
    iban,
    recordedAt: new Date(context.now),
    ...context.caller,
  })
}

/** The outcome of an account change, decided by the caller at the instant of the request. */
export const outcomeBy = (
  outcome: 'CONFIRMED' | 'WITHDRAWN',
  { caller, now }: RequestContext,
): AccountChangeOutcome => ({
  outcome,
  outcomeAt: new Date(now),
  outcomeSubject: caller.subject,
  outcomeAudience: caller.audience,
  outcomeOrganisation: caller.organisation,
  outcomeRole: caller.role,
})

/** The warning PRV-ACCOUNT if an account waits for confirmation. `due` is what a payment run would pay; its amount is in cents. */
export const accountFindings = (
  { inamiNumber, ibanToConfirm }: Pick<RegisteredProvider, 'inamiNumber' | 'ibanToConfirm'>,
  today: Day,
  due: { lines: number; amount: number } | null = null,
): Finding[] =>
  evaluateRules(
    [account],
    { provider: inamiNumber, ibanToConfirm, due: due && { lines: due.lines, amount: formatEuro(due.amount) } },
    { recording: today },
  ).findings
