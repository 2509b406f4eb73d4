import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { decisionLoader, mutationLoader } from '../loaders/decision.loader'
import { toDecisionMutationNode, toDecisionNode } from '../mappers/decision.mapper'
import type { DecisionNode } from '../mappers/decision-version.mapper'
import { DecisionType } from '../schema/decision.type'
import { DecisionMutationType, SuspensionType } from '../schema/mutation.type'

/** The decision that a mutation is about. */
@Resolver(() => DecisionMutationType)
export class DecisionMutationFieldResolver {
  @FieldResolver(() => DecisionType, { description: 'The decision.' })
  async decision(
    @Root() { decisionNumber }: DecisionMutationType,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionNode> {
    return toDecisionNode(context, (await decisionLoader(context).load(decisionNumber))!)
  }
}

/** The mutation that suspends. */
@Resolver(() => SuspensionType)
export class SuspensionFieldResolver {
  @FieldResolver(() => DecisionMutationType, { description: 'The first mutation that waits for the CPAS.' })
  async cause(@Root() { causeId }: SuspensionType, @Ctx() context: SubgraphContext): Promise<DecisionMutationType> {
    return toDecisionMutationNode(context, (await mutationLoader(context).load(causeId))!)
  }
}
