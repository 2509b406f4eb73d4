import type { Tx } from '../../../shared/database/transaction'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { formatEuro } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import { endWaiting, recordAccount, waitingAccount } from '../persistence/account-change.repository'
import type { ProviderRow } from '../persistence/provider.repository'
import { account } from '../rules/account.rule'

/**
 * Takes an account that was given for a registered provider: the one in force withdraws what waits, another one waits in its place.
 * The same account again leaves its first recorder.
 */
export async function takeAccount(tx: Tx, known: ProviderRow, iban: string, context: SubgraphContext): Promise<void> {
  const waiting = await waitingAccount(tx, known.provider_key)
  if (waiting?.iban === iban) return
  if (waiting) await endWaiting(tx, waiting.id, 'WITHDRAWN', context)
  if (iban !== known.iban) await recordAccount(tx, known.provider_key, iban, context)
}

/** What to know of a provider's account: PRV-ACCOUNT where one waits. Amounts in cents. */
export const accountFindings = (
  row: Pick<ProviderRow, 'inami_number' | 'iban_to_confirm'>,
  today: Day,
  due: { lines: number; amount: number } | null = null,
): Finding[] =>
  evaluateRules(
    [account],
    {
      provider: row.inami_number,
      ibanToConfirm: row.iban_to_confirm,
      due: due && { lines: due.lines, amount: formatEuro(due.amount) },
    },
    { recording: today },
  ).findings
