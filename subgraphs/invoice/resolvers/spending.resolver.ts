import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { badInput } from '../../../shared/errors/graphql-errors'
import { PeriodInput, toPeriod } from '../../../shared/schema/common-types'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isEmpty } from '../../../shared/values/period'
import { spendingBy } from '../persistence/spending.repository'
import { type SpendingDimension, SpendingDimensionEnum } from '../schema/enums'
import { SpendingFilter, SpendingRowType } from '../schema/spending.type'

/** Fewer persons than this could be recognised in a figure. */
const SMALL_GROUP = 5

/** Figures for the dashboards. */
@Resolver()
export class SpendingResolver {
  @Query(() => [SpendingRowType], {
    description:
      'Amounts and counts of accepted lines by day of care, grouped as asked. Groups of fewer than 5 persons are told as null where the caller may not list the persons.',
  })
  async spending(
    @Arg('by', () => [SpendingDimensionEnum], { description: 'What to group by; empty: one row.' })
    by: SpendingDimension[],
    @Arg('period', () => PeriodInput, { description: 'Days of care.' }) period: PeriodInput,
    @Arg('filter', () => SpendingFilter, { nullable: true, description: 'Narrows the figures.' })
    filter: SpendingFilter | null,
    @Ctx() { db, caller }: SubgraphContext,
  ) {
    const days = toPeriod(period)
    if (isEmpty(days)) throw badInput('period', 'The period ends before it begins.')
    // Figures of a CPAS are its own from the day of acceptance; the lines themselves it sees once they are settled.
    const own = caller.audience === 'CPAS' ? caller.organisation : null
    if (own && filter?.cpas && filter.cpas !== own) return []
    const rows = await spendingBy(db, by, days, {
      cpas: own ?? filter?.cpas ?? null,
      careType: filter?.careType ?? null,
    })
    return rows.map(({ keys, lines, persons, ...amounts }) =>
      persons < SMALL_GROUP && !maySeePersons(caller)
        ? { keys, lineCount: null, beneficiaries: null, amounts: null }
        : { keys, lineCount: lines, beneficiaries: persons, amounts },
    )
  }
}
