import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { PageArgs } from '../../../shared/schema/page.args'
import { YearMonth } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Month } from '../../../shared/values/day'
import { acceptSettlement, closeSettlement, type SettlementResult } from '../application/settlement.service'
import { loadersOf } from '../loaders/invoice.loader'
import { toLineConnection } from '../mappers/line-connection'
import { type SettlementNode, toCpasSettlementNode, toSettlementNode } from '../mappers/settlement.mapper'
import { countSettlements, cpasSettlementsOfMonths, listSettlements } from '../persistence/settlement.repository'
import { InvoiceLineConnection } from '../schema/invoice.type'
import { CpasSettlementType, SettlementConnection, SettlementPayload, SettlementType } from '../schema/settlement.type'

const toPayload = ({ settlement, findings }: SettlementResult) => ({
  settlement: settlement && toSettlementNode(settlement),
  findings,
})

@Resolver(() => SettlementType)
export class SettlementsResolver {
  @Query(() => SettlementType, {
    nullable: true,
    description: 'Returns the settlement of a month. Null if nothing was paid in it.',
  })
  async settlement(
    @Arg('month', () => YearMonth, { description: 'Month, YYYY-MM.' }) month: Month,
    @Ctx() context: SubgraphContext,
  ) {
    const settlement = await loadersOf(context).settlement.load(month)
    return settlement && toSettlementNode(settlement)
  }

  @Query(() => SettlementConnection, { description: 'Lists the settlements of months, last month first.' })
  async settlements(
    @Arg('first', () => Int, { nullable: true, defaultValue: 12, description: 'Page size, 1 to 200.' })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Return items after this cursor; omit to start at the first.',
    })
    after: string | null,
    @Ctx() { db }: SubgraphContext,
  ) {
    const size = pageSize(first, 12)
    const position = decodeCursor(after, 1)
    return toPage(
      await listSettlements(db, position && String(position[0]), size + 1),
      size,
      after,
      (row) => [row.month],
      toSettlementNode,
      () => countSettlements(db),
    )
  }

  @Mutation(() => SettlementPayload, {
    description:
      'Closes a month: its payments become the settlement with the SPP IS, and no more payment enters it. A month is closed once (SET-CLOSED). BAD_USER_INPUT for a month that has not begun.',
  })
  async closeSettlement(
    @Arg('month', () => YearMonth, { description: 'The current month or an earlier one.' }) month: Month,
    @Ctx() context: SubgraphContext,
  ) {
    return toPayload(await closeSettlement(month, context))
  }

  @Mutation(() => SettlementPayload, {
    description:
      'Accepts a closed month for the SPP IS and issues the settlements of the CPAS. A month is accepted once (SET-CLOSED).',
  })
  async acceptSettlement(
    @Arg('month', () => YearMonth, { description: 'A closed month.' }) month: Month,
    @Ctx() context: SubgraphContext,
  ) {
    return toPayload(await acceptSettlement(month, context))
  }

  @FieldResolver(() => InvoiceLineConnection, {
    description: 'Lines of the settlement; for an open month those that would enter it now.',
  })
  lines(
    @Root() { month, status }: SettlementNode,
    @Args() { first, after = null }: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return toLineConnection(context, status === 'OPEN' ? { openMonth: month } : { month }, { first, after })
  }

  @FieldResolver(() => [CpasSettlementType], {
    description: 'Parts of the CPAS. Their sums are the totals of the month.',
  })
  async byCpas(@Root() { month }: SettlementNode, @Ctx() { db }: SubgraphContext) {
    return (await cpasSettlementsOfMonths(db, [month])).map(toCpasSettlementNode)
  }
}
