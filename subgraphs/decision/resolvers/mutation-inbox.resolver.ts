import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { toInboxConnection } from '../mappers/inbox-connection'
import { DecisionMutationConnection } from '../schema/connections'
import { MutationInboxFilter } from '../schema/inputs'

/** The inbox of a CPAS. */
@Resolver()
export class MutationInboxResolver {
  @Query(() => DecisionMutationConnection, {
    description:
      'Lists the effects of identity mutations on decisions, newest first; by default those that the CPAS has not processed.',
  })
  mutationInbox(
    @Arg('filter', { nullable: true, description: 'Filter for mutations; omit it for all pending ones.' })
    filter: MutationInboxFilter,
    @Args() page: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return toInboxConnection(context, filter ?? {}, page)
  }
}
