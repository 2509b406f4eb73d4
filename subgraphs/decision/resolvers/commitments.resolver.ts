import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql'
import { ORDER_BY } from '../../../shared/lists/order-input'
import { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { commitmentLoader } from '../loaders/decision.loader'
import { toCommitmentConnection } from '../mappers/commitment-connection'
import { toCommitmentNode } from '../mappers/decision.mapper'
import { PaymentCommitmentType } from '../schema/commitment.type'
import { PaymentCommitmentConnection } from '../schema/connection.type'
import { CommitmentFilter } from '../schema/decision.input'
import { type CommitmentOrderBy, CommitmentOrderInput } from '../schema/order.input'

/** Queries for payment commitments. */
@Resolver()
export class CommitmentsResolver {
  @Query(() => PaymentCommitmentType, {
    nullable: true,
    description: 'Returns a payment commitment. Null if it does not exist or the caller may not see it.',
  })
  async commitment(
    @Arg('number', () => ID, { description: 'Number of the commitment.' }) number: string,
    @Ctx() context: SubgraphContext,
  ): Promise<PaymentCommitmentType | null> {
    const row = await commitmentLoader(context).load(number)
    return row && toCommitmentNode(row)
  }

  @Query(() => PaymentCommitmentConnection, {
    description:
      'Lists payment commitments, newest first unless `orderBy` names another order. A provider sees its own, a CPAS those on its decisions.',
  })
  commitments(
    @Arg('filter', { nullable: true, description: 'Filter for commitments; omit it for all that the caller may see.' })
    filter: CommitmentFilter,
    @Args() page: PageArgs,
    @Arg('orderBy', () => CommitmentOrderInput, { nullable: true, description: ORDER_BY })
    orderBy: CommitmentOrderBy | null,
    @Ctx() context: SubgraphContext,
  ) {
    return toCommitmentConnection(context, filter ?? {}, { ...page, orderBy })
  }
}
