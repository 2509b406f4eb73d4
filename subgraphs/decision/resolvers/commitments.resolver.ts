import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { commitmentLoader } from '../loaders/decision.loader'
import { toCommitmentConnection } from '../mappers/commitment-connection'
import { toCommitmentNode } from '../mappers/decision.mapper'
import { PaymentCommitmentType } from '../schema/commitment.type'
import { PaymentCommitmentConnection } from '../schema/connections'
import { CommitmentFilter } from '../schema/inputs'

/** Commitments by number and by whom they are for. */
@Resolver()
export class CommitmentsResolver {
  @Query(() => PaymentCommitmentType, { nullable: true, description: 'A commitment that the caller may see.' })
  async commitment(
    @Arg('number', () => ID, { description: 'The commitment’s number.' }) number: string,
    @Ctx() context: SubgraphContext,
  ): Promise<PaymentCommitmentType | null> {
    const row = await commitmentLoader(context).load(number)
    return row && toCommitmentNode(row)
  }

  @Query(() => PaymentCommitmentConnection, {
    description: 'A provider sees its own, a CPAS those on its decisions. Newest first.',
  })
  commitments(
    @Arg('filter', { nullable: true, description: 'None: all that the caller may see.' }) filter: CommitmentFilter,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'The size of the page, 1 to 200.' })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The endCursor of the page before; none: from the start.',
    })
    after: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ) {
    return toCommitmentConnection(context, filter ?? {}, { first, after })
  }
}
