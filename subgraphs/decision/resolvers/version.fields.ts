import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { DecisionType, DecisionVersionType } from '../schema/decision.type'
import { type DecisionView, readVersionId } from './decision-view'
import { decisionLoader } from './loaders'
import { showDecision } from './views'

/** The fields of a version that are looked up. */
@Resolver(() => DecisionVersionType)
export class DecisionVersionFields {
  @FieldResolver(() => DecisionType, { description: 'The decision as it stands today.' })
  async decision(@Root() { id }: DecisionVersionType, @Ctx() context: SubgraphContext): Promise<DecisionView> {
    const row = await decisionLoader(context).load(readVersionId(id)!.number)
    return showDecision(context, row!)
  }
}
