import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { phasesOn } from '../domain/phases'
import { currentPhases } from '../persistence/phase.repository'
import { PhaseType } from '../schema/phase.type'

@Resolver()
export class PhasesResolver {
  @Query(() => [PhaseType], {
    description:
      'Lists who is in MediPrima on a day, and how: the rows of the phase table in force on that day, with their later days. Oldest first.',
  })
  async phases(
    @Arg('on', () => LocalDate, { nullable: true, description: 'Day; omit for today.' }) on: Day | null,
    @Ctx() context: SubgraphContext,
  ): Promise<PhaseType[]> {
    const rows = phasesOn(await currentPhases(context.db), on ?? context.today)
    return rows.map((row) => ({ ...row, numberPrefixes: [...row.numberPrefixes] }))
  }
}
