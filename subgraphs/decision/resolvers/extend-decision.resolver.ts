import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { changeDecision } from '../application/change-decision.service'
import { planExtension } from '../application/modify-and-extend'
import { actingCpas } from '../application/row-scope'
import { DecisionPayload } from '../schema/payloads'
import { payloadOf } from './create-decision.resolver'

/** A later last day. */
@Resolver()
export class ExtendDecisionResolver {
  @Mutation(() => DecisionPayload, {
    description:
      'A new last day for the decision and for the coverages named (where none is: those that ran to its old last day); council date and first day stay. The same call again finds another version (DEC-VERSION) and writes nothing.',
  })
  async extendDecision(
    @Arg('number', () => ID, { description: 'The decision’s number.' }) number: string,
    @Arg('expectedVersion', () => Int, { description: 'The version that the caller read.' }) expectedVersion: number,
    @Arg('to', () => LocalDate, { description: 'The new last day.' }) to: Day,
    @Arg('careTypes', () => [CareTypeEnum], {
      nullable: true,
      description: 'The covers to extend; none: those that ran to the old last day of the decision.',
    })
    careTypes: CareType[] | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionPayload> {
    const cpas = await actingCpas(context)
    const outcome = await changeDecision(context, { cpas, number, expectedVersion }, async (_tx, row) =>
      planExtension(row, to, careTypes ?? null, context.today),
    )
    return payloadOf(context, outcome)
  }
}
