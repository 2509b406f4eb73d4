import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { badInput, conflict, notFound } from '../../../shared/errors/graphql-errors'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { ibanError, iban as parseIban } from '../../../shared/values/iban'
import { providerKey } from '../../../shared/values/inami-number'
import { closeAccountChange, findWaitingAccount } from '../persistence/account-change.repository'
import { addProviderVersion, lockProvider, type RegisteredProvider } from '../persistence/provider.repository'
import { secondPerson } from '../rules/second-person.rule'
import { outcomeBy } from './account-changes'

/**
 * Confirms the account that waits and puts it in force. The provider is null if the caller recorded the account
 * (PRV-SECOND-PERSON).
 * @throws BAD_USER_INPUT if the text is no IBAN, NOT_FOUND if the provider is not registered, CONFLICT if no account or another
 * one waits.
 */
export async function confirmAccount(
  inamiNumber: string,
  iban: string,
  context: SubgraphContext,
): Promise<{ provider: RegisteredProvider | null; findings: Finding[] }> {
  const error = ibanError(iban)
  if (error) throw badInput('iban', `The account is not an IBAN: ${error}.`)
  return inTransaction(context.db, (tx) => confirm(tx, providerKey(inamiNumber), parseIban(iban), context))
}

async function confirm({ manager }: Tx, key: string, iban: string, context: SubgraphContext) {
  const known = await lockProvider(manager, key)
  if (!known) throw notFound('The provider')
  const waiting = await findWaitingAccount(manager, key)
  if (!waiting)
    throw conflict(
      known.iban === iban
        ? 'This account is in force: no account waits for confirmation.'
        : 'No account of this provider waits for confirmation.',
    )
  if (waiting.iban !== iban)
    throw conflict('Another account of this provider waits for confirmation: read ibanToConfirm and check it.')
  const { findings, acceptable } = evaluateRules(
    [secondPerson],
    { provider: known.inamiNumber, iban, recordedBy: waiting.subject, confirmedBy: context.caller.subject },
    { recording: context.today },
  )
  if (!acceptable) return { provider: null, findings }
  await closeAccountChange(manager, waiting.id, outcomeBy('CONFIRMED', context))
  const { providerKey, inamiNumber, name, category, qualificationCode, birthDate, insCode, activeUntil } = known
  await addProviderVersion(manager, {
    providerKey,
    inamiNumber,
    name,
    category,
    qualificationCode,
    birthDate,
    insCode,
    iban,
    activeUntil,
    version: known.version + 1,
    findings: known.findings,
    recordedAt: new Date(context.now),
    ...context.caller,
  })
  return { provider: { ...known, iban, ibanToConfirm: null }, findings: [] }
}
