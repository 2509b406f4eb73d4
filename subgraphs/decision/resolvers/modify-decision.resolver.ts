import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { changeDecision } from '../application/change-decision.service'
import { planModification } from '../application/modify-and-extend'
import { actingCpas } from '../application/row-scope'
import { validateDecisionInput, validateText } from '../application/validate-input'
import { toDecisionPayload } from '../mappers/decision.mapper'
import { statedGrounds } from '../rules/grounds.rule'
import { DecisionInput } from '../schema/decision.input'
import { DecisionPayload } from '../schema/payload.type'

/** Modifies decisions. */
@Resolver()
export class ModifyDecisionResolver {
  @Mutation(() => DecisionPayload, {
    description:
      'Replaces the content of a decision by a new version. Rights for past days may only grow. A repeated call finds another version: it returns the finding DEC-VERSION and writes nothing.',
  })
  async modifyDecision(
    @Arg('number', () => ID, { description: 'Number of the decision.' }) number: string,
    @Arg('expectedVersion', () => Int, { description: 'Version that the caller read.' }) expectedVersion: number,
    @Arg('input', { description: 'The whole content of the new version.' }) input: DecisionInput,
    @Arg('reason', () => String, { nullable: true, description: 'Reason of the change. At most 2,000 characters.' })
    reason: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionPayload> {
    validateDecisionInput(input)
    if (reason) validateText(reason, 'reason')
    const target = { cpas: await actingCpas(context), number, expectedVersion, grounds: statedGrounds(input) }
    const result = await changeDecision(context, target, (manager, decision, person) =>
      planModification(manager, context, { decision, person }, input, reason ?? null),
    )
    return toDecisionPayload(context, result)
  }
}
