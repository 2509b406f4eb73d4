import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { InamiScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { confirmAccount } from '../application/confirm-account.service'
import { toProviderNode } from '../mappers/provider.mapper'
import { ProviderPayload } from '../schema/provider.type'

@Resolver()
export class ConfirmProviderAccountResolver {
  @Mutation(() => ProviderPayload, {
    description:
      'Confirms the account that waits and puts it in force for payments. Another person at CAAMI than the recorder must ' +
      'confirm (PRV-SECOND-PERSON). NOT_FOUND if the provider is not registered; CONFLICT if no account waits or another than ' +
      'the one named; BAD_USER_INPUT if the text is no IBAN.',
  })
  async confirmProviderAccount(
    @Arg('inamiNumber', () => InamiScalar, { description: 'INAMI number of the provider, 8 or 11 digits.' })
    inamiNumber: string,
    @Arg('iban', () => String, {
      description: 'Account to confirm: it must be the one that waits. Blanks are ignored.',
    })
    iban: string,
    @Ctx() context: SubgraphContext,
  ): Promise<ProviderPayload> {
    const { provider, findings } = await confirmAccount(inamiNumber, iban, context)
    return { provider: provider && toProviderNode(provider, context.today), findings }
  }
}
