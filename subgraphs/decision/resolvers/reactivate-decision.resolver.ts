import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { reactivateDecision } from '../application/reactivate-decision.service'
import { actingCpas } from '../application/row-scope'
import { validateDecisionInput } from '../application/validate-input'
import { toReactivationPayload } from '../mappers/decision.mapper'
import { DecisionInput } from '../schema/decision.input'
import { ReactivationPayload } from '../schema/payload.type'

/** Reactivates decisions. */
@Resolver()
export class ReactivateDecisionResolver {
  @Mutation(() => ReactivationPayload, {
    description:
      'Processes the identity mutation that suspended a decision: stops the decision, records `followUp` as the decision from the next day on, and cancels the later pending mutations. Everything is recorded together or not at all. A repeated call finds another version: it returns the finding DEC-VERSION and writes nothing.',
  })
  async reactivateDecision(
    @Arg('number', () => ID, { description: 'Number of the decision.' }) number: string,
    @Arg('expectedVersion', () => Int, { description: 'Version that the caller read.' }) expectedVersion: number,
    @Arg('lastDay', () => LocalDate, {
      nullable: true,
      description:
        'Last day of the decision, inclusive. If omitted, the day before the first pending mutation takes effect, which is also the latest possible day; after a death, any day from the death to five days after it, which is the default.',
    })
    lastDay: Day | null | undefined,
    @Arg('followUp', { nullable: true, description: 'The decision from the next day on. Omit it for none.' })
    followUp: DecisionInput,
    @Ctx() context: SubgraphContext,
  ): Promise<ReactivationPayload> {
    if (followUp) validateDecisionInput(followUp, 'followUp')
    const command = {
      cpas: await actingCpas(context),
      number,
      expectedVersion,
      lastDay: lastDay ?? null,
      followUp: followUp ?? null,
    }
    return toReactivationPayload(context, await reactivateDecision(context, command))
  }
}
