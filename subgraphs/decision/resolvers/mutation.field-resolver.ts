import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { requireDecision, requireMutation } from '../loaders/decision.loader'
import { toDecisionMutationNode, toDecisionNode } from '../mappers/decision.mapper'
import type { DecisionNode } from '../mappers/decision-node.mapper'
import { DecisionType } from '../schema/decision.type'
import { DecisionMutationType, SuspensionType } from '../schema/mutation.type'

/** Fields of `DecisionMutation` that are loaded. */
@Resolver(() => DecisionMutationType)
export class DecisionMutationFieldResolver {
  @FieldResolver(() => DecisionType, { description: 'The decision in its present state.' })
  async decision(
    @Root() { decisionNumber }: DecisionMutationType,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionNode> {
    return toDecisionNode(context, await requireDecision(context, decisionNumber))
  }

  @FieldResolver(() => DecisionType, {
    nullable: true,
    description:
      'The other decision of the person with which this one shares days, since two persons became one (DEC-MERGED-PERSONS). Null: none.',
  })
  async sharesDaysWith(
    @Root() { sharedWithNumber }: DecisionMutationType,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionNode | null> {
    return sharedWithNumber === null ? null : toDecisionNode(context, await requireDecision(context, sharedWithNumber))
  }
}

/** Fields of `Suspension` that are loaded. */
@Resolver(() => SuspensionType)
export class SuspensionFieldResolver {
  @FieldResolver(() => DecisionMutationType, { description: 'The first pending mutation.' })
  async cause(@Root() { causeId }: SuspensionType, @Ctx() context: SubgraphContext): Promise<DecisionMutationType> {
    return toDecisionMutationNode(context, await requireMutation(context, causeId))
  }
}
