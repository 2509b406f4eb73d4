import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { changeDecision } from '../application/change-decision.service'
import { planModification } from '../application/modify-and-extend'
import { actingCpas } from '../application/row-scope'
import { validateDecisionInput, validateText } from '../application/validate-input'
import { DecisionInput } from '../schema/inputs'
import { DecisionPayload } from '../schema/payloads'
import { payloadOf } from './create-decision.resolver'

/** Changing a decision. */
@Resolver()
export class ModifyDecisionResolver {
  @Mutation(() => DecisionPayload, {
    description:
      'A new version. Rights already given may only grow for days gone by. The same call again finds another version (DEC-VERSION) and writes nothing.',
  })
  async modifyDecision(
    @Arg('number', () => ID, { description: 'The decision’s number.' }) number: string,
    @Arg('expectedVersion', () => Int, { description: 'The version that the caller read.' }) expectedVersion: number,
    @Arg('input', { description: 'All of the new version.' }) input: DecisionInput,
    @Arg('reason', () => String, { nullable: true, description: 'Why, in a few words.' }) reason:
      | string
      | null
      | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionPayload> {
    validateDecisionInput(input)
    if (reason) validateText(reason, 'reason')
    const cpas = await actingCpas(context)
    const outcome = await changeDecision(context, { cpas, number, expectedVersion }, (tx, row, person) =>
      planModification(tx, { row, person, today: context.today }, input, reason ?? null),
    )
    return payloadOf(context, outcome)
  }
}
