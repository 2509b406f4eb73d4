import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { changeDecision } from '../application/change-decision.service'
import { actingCpas } from '../application/row-scope'
import { planStop } from '../application/stop-and-reactivate'
import { validateText } from '../application/validate-input'
import { DecisionPayload } from '../schema/payloads'
import { payloadOf } from './create-decision.resolver'

/** Ending a decision before its time. */
@Resolver()
export class StopDecisionResolver {
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
    validateText(reason, 'reason')
    const cpas = await actingCpas(context)
    const outcome = await changeDecision(context, { cpas, number, expectedVersion }, (tx, row) =>
      planStop(tx, row, lastDay, reason, context.now),
    )
    return payloadOf(context, outcome)
  }
}
