import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { copyDecision } from '../application/copy-decision.service'
import { actingCpas } from '../application/row-scope'
import { toDecisionPayload } from '../mappers/decision.mapper'
import { DecisionPayload } from '../schema/payload.type'

/** Copies a decision to the members of a household. */
@Resolver()
export class CopyDecisionResolver {
  @Mutation(() => [DecisionPayload], {
    description:
      'Copies a decision to other members of the household: one decision each, with its own findings, in the order of `niss`. Idempotent: for a member who has a copy of this version, it returns that copy as it was first recorded and writes nothing.',
  })
  async copyDecisionToHousehold(
    @Arg('number', () => ID, { description: 'Number of the decision to copy.' }) number: string,
    @Arg('niss', () => [NissScalar], { description: 'NISS of each member, present or previous. At most 20.' })
    niss: string[],
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionPayload[]> {
    const results = await copyDecision(context, await actingCpas(context), number, niss)
    return results.map((result) => toDecisionPayload(context, result))
  }
}
