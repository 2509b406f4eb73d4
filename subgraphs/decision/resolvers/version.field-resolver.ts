import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { requireDecision } from '../loaders/decision.loader'
import { toDecisionNode } from '../mappers/decision.mapper'
import type { DecisionNode } from '../mappers/decision.node'
import { DecisionType, DecisionVersionType } from '../schema/decision.type'

/** Fields of `DecisionVersion` that are loaded. */
@Resolver(() => DecisionVersionType)
export class DecisionVersionFieldResolver {
  @FieldResolver(() => DecisionType, { description: 'The decision in its present state.' })
  async decision(
    @Root() { decisionNumber }: DecisionVersionType,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionNode> {
    return toDecisionNode(context, await requireDecision(context, decisionNumber))
  }
}
