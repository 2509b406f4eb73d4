import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { badInput, conflict, notFound } from '../../../shared/errors/graphql-errors'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import { InamiScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { ibanError, iban as ibanOf } from '../../../shared/values/iban'
import { providerKey } from '../../../shared/values/inami-number'
import { toProviderNode } from '../mappers/provider.mapper'
import { endWaiting, waitingAccount } from '../persistence/account-change.repository'
import { addProviderVersion, lockProvider } from '../persistence/provider.repository'
import { secondPerson } from '../rules/second-person.rule'
import { ProviderPayload } from '../schema/provider.type'

/** A second person at CAAMI confirms the account of a provider. */
@Resolver()
export class ConfirmProviderAccountResolver {
  @Mutation(() => ProviderPayload, {
    description:
      'CAAMI: another person than the one who recorded the new account confirms it, and payments go to it from then on (PRV-SECOND-PERSON). NOT_FOUND where the provider is not registered; CONFLICT where no account waits, or another one than the one named: nothing is written then.',
  })
  async confirmProviderAccount(
    @Arg('inamiNumber', () => InamiScalar, { description: 'The provider, 8 or 11 digits.' }) inamiNumber: string,
    @Arg('iban', () => String, {
      description: 'The account that is confirmed: it must be the one that waits. Blanks are taken out.',
    })
    iban: string,
    @Ctx() context: SubgraphContext,
  ): Promise<ProviderPayload> {
    const error = ibanError(iban)
    if (error) throw badInput('iban', `The account is not an IBAN: ${error}.`)
    return inTransaction(context.db, (tx) => confirm(tx, providerKey(inamiNumber), ibanOf(iban), context))
  }
}

async function confirm(tx: Tx, key: string, iban: string, context: SubgraphContext): Promise<ProviderPayload> {
  const known = await lockProvider(tx, key)
  if (!known) throw notFound('The provider')
  const waiting = await waitingAccount(tx, key)
  if (!waiting)
    throw conflict(
      known.iban === iban
        ? 'This account is in force already: nothing waits for a confirmation.'
        : 'No account of this provider waits for a confirmation.',
    )
  if (waiting.iban !== iban)
    throw conflict('Another account of this provider waits for a confirmation: read ibanToConfirm and check it.')
  const { findings, acceptable } = evaluateRules(
    [secondPerson],
    { provider: known.inami_number, iban, recordedBy: waiting.subject, confirmedBy: context.caller.subject },
    { recording: context.today },
  )
  if (!acceptable) return { provider: null, findings: findings as never }
  await endWaiting(tx, waiting.id, 'CONFIRMED', context)
  await addProviderVersion(tx, key, known.version + 1, { ...known, iban }, known.findings, context)
  return { provider: toProviderNode({ ...known, iban, iban_to_confirm: null }), findings: [] }
}
