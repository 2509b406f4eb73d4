import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { PeriodInput, toPeriod } from '../../../shared/schema/common-types'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { readSpending } from '../application/read-spending.service'
import type { SpendingDimension } from '../persistence/spending.repository'
import { SpendingDimensionEnum } from '../schema/enums'
import { SpendingFilter, SpendingRowType } from '../schema/spending.type'

@Resolver()
export class SpendingResolver {
  @Query(() => [SpendingRowType], {
    description:
      'Returns counts and amounts of accepted and reduced lines by group. A CPAS sees its own. For callers who may not see persons, a period counts in whole months, a group counts the blocks of at least 5 persons that lie in it as a whole, and a group without such a block has null figures: no difference of two answers tells of fewer than 5 persons.',
  })
  spending(
    @Arg('by', () => [SpendingDimensionEnum], { description: 'Dimensions to group by; an empty list returns one row.' })
    by: SpendingDimension[],
    @Arg('period', () => PeriodInput, { description: 'Days of care.' }) period: PeriodInput,
    @Arg('filter', () => SpendingFilter, { nullable: true, description: 'Omit to include all lines.' })
    filter: SpendingFilter | null,
    @Ctx() context: SubgraphContext,
  ): Promise<SpendingRowType[]> {
    const criteria = { period: toPeriod(period), cpas: filter?.cpas ?? null, careType: filter?.careType ?? null }
    return readSpending(by, criteria, context)
  }
}
