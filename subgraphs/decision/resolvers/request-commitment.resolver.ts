import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { requestCommitment } from '../application/request-commitment.service'
import { toCommitmentNode } from '../mappers/decision.mapper'
import { CommitmentInput } from '../schema/decision.input'
import { CommitmentPayload } from '../schema/payload.type'

/** Gives payment commitments. */
@Resolver()
export class RequestCommitmentResolver {
  @Mutation(() => CommitmentPayload, {
    description:
      "Gives a provider a guarantee of payment for care within 30 days, also if the person's rights are reduced later. Idempotent: the same provider, person, day and care type get the same commitment.",
  })
  async requestCommitment(
    @Arg('input', { description: 'Care to guarantee.' }) input: CommitmentInput,
    @Ctx() context: SubgraphContext,
  ): Promise<CommitmentPayload> {
    const { commitment, findings } = await requestCommitment(context, input)
    return { commitment: commitment && toCommitmentNode(commitment), findings }
  }
}
