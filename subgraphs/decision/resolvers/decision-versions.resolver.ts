import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { toVersionConnection } from '../mappers/version-connection'
import { DecisionVersionConnection } from '../schema/connection.type'
import { DecisionVersionFilter } from '../schema/decision.input'

/** The versions that a CPAS recorded. */
@Resolver()
export class DecisionVersionsResolver {
  @Query(() => DecisionVersionConnection, {
    description: "Lists all versions of the decisions of the supervisor's CPAS, last recorded first.",
  })
  decisionVersions(
    @Arg('filter', { nullable: true, description: 'Filter for versions; omit it for all of the CPAS.' })
    filter: DecisionVersionFilter,
    @Args() page: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return toVersionConnection(context, filter ?? {}, page)
  }
}
