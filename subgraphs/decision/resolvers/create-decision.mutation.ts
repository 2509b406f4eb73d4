import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { DecisionInput } from '../schema/inputs'
import { DecisionPayload } from '../schema/payloads'
import { checkDecisionInput, checkReference } from './check-input'
import { DecisionView } from './decision-view'
import { actingCpas } from './scope'
import { type Outcome, takeDecision, wishOf } from './take-decision'
import { showDecision } from './views'

/** What a client gets of an act. */
export const payloadOf = (context: SubgraphContext, { row, findings, isRepeated }: Outcome): DecisionPayload => ({
  decision: row && (isRepeated ? new DecisionView(row, context.caller) : showDecision(context, row)),
  findings,
})

/** Taking a decision. */
@Resolver()
export class CreateDecisionMutation {
  @Mutation(() => DecisionPayload, {
    description:
      "Takes a decision. `reference` is the caller's own: the same one with the same person and input returns the first answer and writes nothing. That answer is the decision as the first call recorded it, version 1, whatever has happened since; `decision(number)` gives its present state. With other input nothing is written, and the finding is DEC-REFERENCE. A refused call does not use its reference up.",
  })
  async createDecision(
    @Arg('input', { description: 'All that the act says.' }) input: DecisionInput,
    @Arg('reference', () => ID, {
      nullable: true,
      description: 'The caller’s own name for this call, one of its CPAS: at most 100 characters.',
    })
    reference: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionPayload> {
    checkDecisionInput(input)
    const cpas = await actingCpas(context)
    const wish = await wishOf(context, cpas, input, checkReference(reference))
    return payloadOf(context, await takeDecision(context, wish))
  }
}
