import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { DecisionInput } from '../schema/inputs'
import { DecisionPayload } from '../schema/payloads'
import { amendDecision } from './amend-decision'
import { checkDecisionInput, checkText } from './check-input'
import { payloadOf } from './create-decision.mutation'
import { modificationPlan } from './plans'
import { actingCpas } from './scope'

/** Changing a decision. */
@Resolver()
export class ModifyDecisionMutation {
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
    checkDecisionInput(input)
    if (reason) checkText(reason, 'reason')
    const cpas = await actingCpas(context)
    const outcome = await amendDecision(context, { cpas, number, expectedVersion }, (tx, row, person) =>
      modificationPlan(tx, { row, person, today: context.today }, input, reason ?? null),
    )
    return payloadOf(context, outcome)
  }
}
