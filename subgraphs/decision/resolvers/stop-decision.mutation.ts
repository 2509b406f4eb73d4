import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import type { Day } from '../../../shared/values/day'
import { DecisionPayload } from '../schema/payloads'
import { amendDecision } from './amend-decision'
import { checkText } from './check-input'
import { payloadOf } from './create-decision.mutation'
import { actingCpas } from './scope'
import { stopPlan } from './stop-plan'

/** Ending a decision before its time. */
@Resolver()
export class StopDecisionMutation {
  @Mutation(() => DecisionPayload, {
    description:
      'Ends the decision on a day; the day before its first one leaves it no day at all. The same call again finds another version (DEC-VERSION) and writes nothing.',
  })
  async stopDecision(
    @Arg('number', () => ID, { description: 'The decision’s number.' }) number: string,
    @Arg('expectedVersion', () => Int, { description: 'The version that the caller read.' }) expectedVersion: number,
    @Arg('lastDay', () => LocalDate, { description: 'The last day on which it holds.' }) lastDay: Day,
    @Arg('reason', { description: 'Why, in a few words.' }) reason: string,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionPayload> {
    checkText(reason, 'reason')
    const cpas = await actingCpas(context)
    const outcome = await amendDecision(context, { cpas, number, expectedVersion }, (tx, row) =>
      stopPlan(tx, row, lastDay, reason, context.now),
    )
    return payloadOf(context, outcome)
  }
}
