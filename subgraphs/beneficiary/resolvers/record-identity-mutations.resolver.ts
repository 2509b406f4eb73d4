import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { type Unreadable, UnreadableValues } from '../../../shared/schema/unreadable'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { recordIdentityMutations } from '../application/record-identity-mutations.service'
import { toIdentityMutationNode } from '../mappers/identity-mutation.mapper'
import { IdentityMutationInput } from '../schema/beneficiary.input'
import { IdentityMutationPayload } from '../schema/payload.type'

@Resolver()
export class RecordIdentityMutationsResolver {
  @Mutation(() => [IdentityMutationPayload], {
    description:
      'Records identity mutations that the registers (BCSS) report, at most 1,000 per call. Idempotent on `reference`: ' +
      'repeating a mutation returns the first result; other content under the same reference is refused (ID-REFERENCE). Each ' +
      'mutation is recorded or refused on its own, even if it holds an unreadable value (ID-UNREADABLE). Effective days and not ' +
      'the order of the items decide: an item may name a number that another item of the call brings. BAD_USER_INPUT for more ' +
      'than 1,000 mutations.',
  })
  async recordIdentityMutations(
    @Arg('input', () => [IdentityMutationInput], { description: 'The mutations, at most 1,000.' })
    input: IdentityMutationInput[],
    @UnreadableValues() unreadable: readonly Unreadable[],
    @Ctx() context: SubgraphContext,
  ): Promise<IdentityMutationPayload[]> {
    const results = await recordIdentityMutations(input, unreadable, context)
    return results.map((result) => ({
      ...result,
      mutation: result.mutation && toIdentityMutationNode(result.mutation),
    }))
  }
}
