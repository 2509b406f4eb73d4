import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql'
import { ORDER_BY } from '../../../shared/lists/order-input'
import { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { decisionLoader } from '../loaders/decision.loader'
import { toDecisionNode } from '../mappers/decision.mapper'
import { toDecisionConnection } from '../mappers/decision-connection'
import type { DecisionNode } from '../mappers/decision-node.mapper'
import { DecisionConnection } from '../schema/connection.type'
import { DecisionFilter } from '../schema/decision.input'
import { DecisionType } from '../schema/decision.type'
import { type DecisionOrderBy, DecisionOrderInput } from '../schema/order.input'

/** Queries for decisions. */
@Resolver()
export class DecisionsResolver {
  @Query(() => DecisionType, {
    nullable: true,
    description:
      "Returns a decision. Null if it does not exist. Of another CPAS's decision, a CPAS can read `number`, `cpas` and `validity`; other fields give FORBIDDEN.",
  })
  async decision(
    @Arg('number', () => ID, { description: 'Number of the decision.' }) number: string,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionNode | null> {
    const decision = await decisionLoader(context).load(number)
    return decision && toDecisionNode(context, decision)
  }

  @Query(() => DecisionConnection, {
    description: 'Lists decisions, newest first unless `orderBy` names another order. A CPAS sees its own.',
  })
  decisions(
    @Arg('filter', { nullable: true, description: 'Filter for decisions; omit it for all that the caller may see.' })
    filter: DecisionFilter,
    @Args() page: PageArgs,
    @Arg('orderBy', () => DecisionOrderInput, { nullable: true, description: ORDER_BY })
    orderBy: DecisionOrderBy | null,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return toDecisionConnection(context, info, filter ?? {}, { ...page, orderBy })
  }
}
