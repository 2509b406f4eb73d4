import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { DecisionType } from '../schema/decision.type'
import { DecisionMutationType, SuspensionType } from '../schema/mutation.type'
import type { DecisionView } from './decision-view'
import { decisionLoader, mutationLoader } from './loaders'
import { showDecision, showMutation } from './views'

/** The decision that a mutation is about. */
@Resolver(() => DecisionMutationType)
export class DecisionMutationFields {
  @FieldResolver(() => DecisionType, { description: 'The decision.' })
  async decision(
    @Root() { decisionNumber }: DecisionMutationType,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionView> {
    return showDecision(context, (await decisionLoader(context).load(decisionNumber))!)
  }
}

/** The mutation that suspends. */
@Resolver(() => SuspensionType)
export class SuspensionFields {
  @FieldResolver(() => DecisionMutationType, { description: 'The first mutation that waits for the CPAS.' })
  async cause(@Root() { causeId }: SuspensionType, @Ctx() context: SubgraphContext): Promise<DecisionMutationType> {
    return showMutation(context, (await mutationLoader(context).load(causeId))!)
  }
}
