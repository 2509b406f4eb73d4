import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { InamiScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { answerCoverage } from '../application/answer-coverage.service'
import { toCoverageAnswerNode } from '../mappers/coverage-answer.mapper'
import { CoverageAnswerType } from '../schema/coverage.type'

/** The coverage check. */
@Resolver()
export class CoverageResolver {
  @Query(() => CoverageAnswerType, {
    description:
      "Checks what a provider may rely on for a person on a day. It gives no guarantee: `requestCommitment` does. A provider's own number is taken from its token.",
  })
  async coverage(
    @Arg('niss', () => NissScalar, { description: 'Present or previous NISS of the person.' }) niss: string,
    @Arg('on', () => LocalDate, { nullable: true, description: 'Day of care; today if omitted.' })
    on: Day | null | undefined,
    @Arg('careTypes', () => [CareTypeEnum], { nullable: true, description: 'Care types; all eight if omitted.' })
    careTypes: CareType[] | null | undefined,
    @Arg('provider', () => InamiScalar, {
      nullable: true,
      description: 'Provider that would give the care; omit it to check without a provider.',
    })
    provider: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<CoverageAnswerType> {
    const question = { niss, on: on ?? context.today, careTypes: careTypes ?? null, provider: provider ?? null }
    return toCoverageAnswerNode(context, await answerCoverage(context, question))
  }
}
