import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { registerProvider } from '../application/register-provider.service'
import { toProviderNode } from '../mappers/provider.mapper'
import { ProviderInput, ProviderPayload } from '../schema/provider.type'

@Resolver()
export class RegisterProviderResolver {
  @Mutation(() => ProviderPayload, {
    description:
      'Registers a provider, or new facts of a registered provider from a day on; the past stays as it was (PRV-SINCE), and facts ' +
      'that are omitted stay. Idempotent: facts that hold already write nothing. The account ' +
      'of the first registration is in force at once. A later account waits until another person confirms it (PRV-ACCOUNT, ' +
      'confirmProviderAccount), and payments to the provider wait with it; sending the account in force withdraws the one that ' +
      'waits. A call without an account leaves the accounts unchanged. BAD_USER_INPUT for an invalid name, account, ' +
      'qualification code, INS code or birth date, or a new number without name or category.',
  })
  async registerProvider(
    @Arg('input', () => ProviderInput, { description: 'Data of the provider.' }) input: ProviderInput,
    @Ctx() context: SubgraphContext,
  ): Promise<ProviderPayload> {
    const { provider, findings } = await registerProvider(input, context)
    return { provider: provider && toProviderNode(provider, context.today), findings }
  }
}
