import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { buildCommand, createDecision } from '../application/create-decision.service'
import { actingCpas } from '../application/row-scope'
import { validateDecisionInput, validateReference } from '../application/validate-input'
import { toDecisionPayload } from '../mappers/decision.mapper'
import { DecisionInput } from '../schema/decision.input'
import { DecisionPayload } from '../schema/payload.type'

/** Creates decisions. */
@Resolver()
export class CreateDecisionResolver {
  @Mutation(() => DecisionPayload, {
    description:
      'Creates a decision. Idempotent by `reference`: a call with the same reference, person and input writes nothing and returns the decision as the first call recorded it (version 1); `decision(number)` returns its present state. With other input it writes nothing and returns the finding DEC-REFERENCE. A refused call does not use its reference.',
  })
  async createDecision(
    @Arg('input', { description: 'Content of the decision.' }) input: DecisionInput,
    @Arg('reference', () => ID, {
      nullable: true,
      description: "The caller's own reference of this call, unique within its CPAS. At most 100 characters.",
    })
    reference: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionPayload> {
    validateDecisionInput(input)
    const command = await buildCommand(context, await actingCpas(context), input, validateReference(reference))
    return toDecisionPayload(context, await createDecision(context, command))
  }
}
