import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { ORDER_BY } from '../../../shared/lists/order-input'
import { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { toInboxConnection } from '../mappers/inbox-connection'
import { DecisionMutationConnection } from '../schema/connection.type'
import { MutationInboxFilter } from '../schema/decision.input'
import { type MutationInboxOrderBy, MutationInboxOrderInput } from '../schema/order.input'

/** The inbox of a CPAS. */
@Resolver()
export class MutationInboxResolver {
  @Query(() => DecisionMutationConnection, {
    description:
      'Lists the effects of identity mutations on decisions, newest first unless `orderBy` names another order; by default those that the CPAS has not processed.',
  })
  mutationInbox(
    @Arg('filter', { nullable: true, description: 'Filter for mutations; omit it for all pending ones.' })
    filter: MutationInboxFilter,
    @Args() page: PageArgs,
    @Arg('orderBy', () => MutationInboxOrderInput, { nullable: true, description: ORDER_BY })
    orderBy: MutationInboxOrderBy | null,
    @Ctx() context: SubgraphContext,
  ) {
    return toInboxConnection(context, filter ?? {}, { ...page, orderBy })
  }
}
