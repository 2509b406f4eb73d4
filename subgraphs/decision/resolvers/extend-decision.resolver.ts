import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { changeDecision } from '../application/change-decision.service'
import { planExtension } from '../application/modify-and-extend'
import { actingCpas } from '../application/row-scope'
import { toDecisionPayload } from '../mappers/decision.mapper'
import { DecisionPayload } from '../schema/payload.type'

/** Extends decisions. */
@Resolver()
export class ExtendDecisionResolver {
  @Mutation(() => DecisionPayload, {
    description:
      'Moves the last day of a decision and of coverages to a later day. The council date and the first day stay. A repeated call finds another version: it returns the finding DEC-VERSION and writes nothing.',
  })
  async extendDecision(
    @Arg('number', () => ID, { description: 'Number of the decision.' }) number: string,
    @Arg('expectedVersion', () => Int, { description: 'Version that the caller read.' }) expectedVersion: number,
    @Arg('to', () => LocalDate, { description: 'The new last day, inclusive.' }) to: Day,
    @Arg('careTypes', () => [CareTypeEnum], {
      nullable: true,
      description: 'Care types of the coverages to extend. Omitted or empty: the coverages that end with the decision.',
    })
    careTypes: CareType[] | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionPayload> {
    const target = { cpas: await actingCpas(context), number, expectedVersion }
    const result = await changeDecision(context, target, async (_manager, decision, person) =>
      planExtension({ decision, person }, to, careTypes ?? null, context.today),
    )
    return toDecisionPayload(context, result)
  }
}
