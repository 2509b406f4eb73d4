import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { DecisionInput } from '../schema/inputs'
import { DecisionPayload } from '../schema/payloads'
import { checkDecisionInput, checkReference } from './check-input'
import { actingCpas } from './scope'
import { type Outcome, takeDecision, wishOf } from './take-decision'
import { showDecision } from './views'

/** What a client gets of an act. */
export const payloadOf = (context: SubgraphContext, { row, findings }: Outcome): DecisionPayload => ({
  decision: row && showDecision(context, row),
  findings,
})

/** Taking a decision. */
@Resolver()
export class CreateDecisionMutation {
  @Mutation(() => DecisionPayload, {
    description:
      "Takes a decision. `reference` is the caller's own: the same one again returns the first answer and writes nothing.",
  })
  async createDecision(
    @Arg('input', { description: 'All that the act says.' }) input: DecisionInput,
    @Arg('reference', () => ID, { nullable: true, description: 'The caller’s own name for this call.' })
    reference: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionPayload> {
    checkDecisionInput(input)
    const cpas = await actingCpas(context)
    const wish = await wishOf(context, cpas, input, checkReference(reference))
    return payloadOf(context, await takeDecision(context, wish))
  }
}
