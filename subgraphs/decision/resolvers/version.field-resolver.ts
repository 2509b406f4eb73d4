import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { decisionLoader } from '../loaders/decision.loader'
import { toDecisionNode } from '../mappers/decision.mapper'
import { type DecisionNode, parseVersionId } from '../mappers/decision-version.mapper'
import { DecisionType, DecisionVersionType } from '../schema/decision.type'

/** The fields of a version that are looked up. */
@Resolver(() => DecisionVersionType)
export class DecisionVersionFieldResolver {
  @FieldResolver(() => DecisionType, { description: 'The decision as it stands today.' })
  async decision(@Root() { id }: DecisionVersionType, @Ctx() context: SubgraphContext): Promise<DecisionNode> {
    const row = await decisionLoader(context).load(parseVersionId(id)!.number)
    return toDecisionNode(context, row!)
  }
}
