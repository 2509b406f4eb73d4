import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { inTransaction } from '../../../shared/database/transaction'
import { recordChange } from '../../../shared/events/change-feed'
import { decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { CpasRef } from '../../../shared/schema/references.type'
import { EnterpriseScalar, YearMonth } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Month } from '../../../shared/values/day'
import { acceptanceFindings, assertBegun, closingFindings } from '../application/settlement.service'
import { loadersOf } from '../loaders/invoice.loader'
import { toReference } from '../mappers/invoice.mapper'
import { toLineConnection } from '../mappers/line-connection'
import {
  type CpasSettlementNode,
  type SettlementNode,
  toCpasSettlementNode,
  toSettlementNode,
} from '../mappers/settlement.mapper'
import { lockPayments } from '../persistence/payment.repository'
import {
  acceptMonth,
  closeMonth,
  countSettlements,
  cpasSettlementsOfMonths,
  issuedSettlement,
  listSettlements,
  settlementsByMonth,
} from '../persistence/settlement.repository'
import { InvoiceLineConnection } from '../schema/invoice.type'
import { CpasSettlementType, SettlementConnection, SettlementPayload, SettlementType } from '../schema/settlement.type'

/** Months: CAAMI closes them, the SPP IS accepts them. */
@Resolver(() => SettlementType)
export class SettlementsResolver {
  @Query(() => SettlementType, { nullable: true, description: 'A month; null where nothing was paid in it.' })
  async settlement(
    @Arg('month', () => YearMonth, { description: 'YYYY-MM' }) month: Month,
    @Ctx() context: SubgraphContext,
  ) {
    const record = await loadersOf(context).settlement.load(month)
    return record && toSettlementNode(record)
  }

  @Query(() => SettlementConnection, { description: 'Months, the last first.' })
  async settlements(
    @Arg('first', () => Int, { nullable: true, defaultValue: 12, description: '1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
    @Ctx() { db }: SubgraphContext,
  ) {
    const size = pageSize(first, 12)
    const place = decodeCursor(after, 1)
    const rows = await listSettlements(db, place ? String(place[0]) : null, size + 1)
    return toPage(
      rows,
      size,
      after,
      (row) => [row.month],
      toSettlementNode,
      () => countSettlements(db),
    )
  }

  @Mutation(() => SettlementPayload, {
    description:
      'CAAMI closes a month: its paid lines become the settlement to the SPP IS, and no line enters it any more. A second time is SET-CLOSED.',
  })
  async closeSettlement(
    @Arg('month', () => YearMonth, { description: 'The month, at the latest the current one.' }) month: Month,
    @Ctx() context: SubgraphContext,
  ) {
    assertBegun(month, context)
    const closed = await inTransaction(context.db, async (tx) => {
      await lockPayments(tx)
      const settlement = await closeMonth(tx, month, context.now, context.caller)
      if (settlement) await recordChange(tx, { kind: 'SettlementClosed', subject: month }, context.now)
      return settlement
    })
    if (closed) return { settlement: toSettlementNode(closed), findings: [] }
    const [known] = await settlementsByMonth(context.db, [month])
    return { settlement: null, findings: closingFindings(known, month, context) }
  }

  @Mutation(() => SettlementPayload, {
    description:
      'The SPP IS accepts a closed month and issues the individual settlements of the CPAS. A second time is SET-CLOSED.',
  })
  async acceptSettlement(
    @Arg('month', () => YearMonth, { description: 'The month.' }) month: Month,
    @Ctx() context: SubgraphContext,
  ) {
    const accepted = await inTransaction(context.db, async (tx) => {
      await lockPayments(tx)
      const settlement = await acceptMonth(tx, month, context.now, context.caller)
      if (settlement) await recordChange(tx, { kind: 'SettlementAccepted', subject: month }, context.now)
      return settlement
    })
    if (accepted) return { settlement: toSettlementNode(accepted), findings: [] }
    const [known] = await settlementsByMonth(context.db, [month])
    return { settlement: null, findings: acceptanceFindings(known, month, context) }
  }

  @FieldResolver(() => InvoiceLineConnection, { description: 'Its lines; those of an open month once it is closed.' })
  lines(
    @Root() { month, status }: SettlementNode,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: '1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ) {
    return toLineConnection(context, status === 'OPEN' ? { openMonth: month } : { month }, first, after)
  }

  @FieldResolver(() => [CpasSettlementType], { description: 'The part of each CPAS; their sums are the month’s.' })
  async byCpas(@Root() { month }: SettlementNode, @Ctx() { db }: SubgraphContext) {
    return (await cpasSettlementsOfMonths(db, [month])).map(toCpasSettlementNode)
  }
}

/** A CPAS's part of a month. */
@Resolver(() => CpasSettlementType)
export class CpasSettlementsResolver {
  @Query(() => CpasSettlementType, { nullable: true, description: 'Null until the SPP IS has accepted the month.' })
  async cpasSettlement(
    @Arg('month', () => YearMonth, { description: 'YYYY-MM' }) month: Month,
    @Arg('cpas', () => EnterpriseScalar, { description: 'The CPAS; a CPAS reads its own.' }) cpas: string,
    @Ctx() { db, caller }: SubgraphContext,
  ) {
    if (caller.audience === 'CPAS' && caller.organisation !== cpas) return null
    const record = await issuedSettlement(db, month, cpas)
    return record && toCpasSettlementNode(record)
  }

  @FieldResolver(() => CpasRef, { nullable: true, description: 'The CPAS.' })
  cpas(@Root() { enterpriseNumber }: CpasSettlementNode) {
    return toReference('enterpriseNumber', enterpriseNumber)
  }

  @FieldResolver(() => InvoiceLineConnection, { description: 'Its lines.' })
  lines(
    @Root() { month, enterpriseNumber }: CpasSettlementNode,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: '1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ) {
    return toLineConnection(context, { month, monthCpas: enterpriseNumber }, first, after)
  }
}
