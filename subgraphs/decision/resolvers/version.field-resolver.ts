import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { requireDecision } from '../loaders/decision.loader'
import { toDecisionNode } from '../mappers/decision.mapper'
import { type DecisionNode, freeTextFor } from '../mappers/decision-node.mapper'
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

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Reason of the change. Null: none given, or the caller may only read anonymised figures.',
  })
  reason(@Root() { reason }: DecisionVersionType, @Ctx() { caller }: SubgraphContext): string | null {
    return freeTextFor(caller, reason)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why this CPAS is competent although the person lives in another municipality. Null: not stated, or the caller may only read anonymised figures.',
  })
  competenceGround(
    @Root() { competenceGround }: DecisionVersionType,
    @Ctx() { caller }: SubgraphContext,
  ): string | null {
    return freeTextFor(caller, competenceGround)
  }
}
