import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { changeDecision } from '../application/change-decision.service'
import { actingCpas } from '../application/row-scope'
import { planStop } from '../application/stop-and-reactivate'
import { assertMaxLength } from '../application/validate-input'
import { toDecisionPayload } from '../mappers/decision.mapper'
import { DecisionPayload } from '../schema/payload.type'

/** Stops decisions. */
@Resolver()
export class StopDecisionResolver {
  @Mutation(() => DecisionPayload, {
    description:
      'Ends a decision before its last day. The day before its first day annuls it. A repeated call finds another version: it returns the finding DEC-VERSION and writes nothing.',
  })
  async stopDecision(
    @Arg('number', () => ID, { description: 'Number of the decision.' }) number: string,
    @Arg('expectedVersion', () => Int, { description: 'Version that the caller read.' }) expectedVersion: number,
    @Arg('lastDay', () => LocalDate, { description: 'The new last day, inclusive.' }) lastDay: Day,
    @Arg('reason', { description: 'Grounds of the stop: 10 to 2,000 characters (DEC-GROUNDS).' }) reason: string,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionPayload> {
    assertMaxLength(reason, 'reason')
    const grounds = [{ path: 'reason', text: reason }]
    const target = { cpas: await actingCpas(context), number, expectedVersion, grounds }
    const result = await changeDecision(context, target, (manager, decision, person) =>
      planStop(manager, { decision, person }, lastDay, reason.trim(), context.now),
    )
    return toDecisionPayload(context, result)
  }
}
