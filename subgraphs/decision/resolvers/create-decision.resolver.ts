import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { buildCommand, type CreationResult, createDecision } from '../application/create-decision.service'
import { actingCpas } from '../application/row-scope'
import { validateDecisionInput, validateReference } from '../application/validate-input'
import { toDecisionNode } from '../mappers/decision.mapper'
import { DecisionNode } from '../mappers/decision-version.mapper'
import { DecisionInput } from '../schema/inputs'
import { DecisionPayload } from '../schema/payloads'

/** What a client gets of an act. */
export const payloadOf = (
  context: SubgraphContext,
  { row, findings, isRepeated }: CreationResult,
): DecisionPayload => ({
  decision: row && (isRepeated ? new DecisionNode(row, context.caller) : toDecisionNode(context, row)),
  findings,
})

/** Taking a decision. */
@Resolver()
export class CreateDecisionResolver {
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
    validateDecisionInput(input)
    const cpas = await actingCpas(context)
    const wish = await buildCommand(context, cpas, input, validateReference(reference))
    return payloadOf(context, await createDecision(context, wish))
  }
}
