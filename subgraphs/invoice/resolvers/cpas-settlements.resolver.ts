import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { fetchCentres } from '../../../shared/authorization/centres'
import { PageArgs } from '../../../shared/schema/page.args'
import { CpasRef } from '../../../shared/schema/references.type'
import { EnterpriseScalar, YearMonth } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Month } from '../../../shared/values/day'
import { toReference } from '../mappers/invoice.mapper'
import { toLineConnection } from '../mappers/line-connection'
import { type CpasSettlementNode, toIssuedSettlementNode } from '../mappers/settlement.mapper'
import { issuedSettlement } from '../persistence/settlement.repository'
import { InvoiceLineConnection } from '../schema/invoice.type'
import { CpasSettlementType } from '../schema/settlement.type'

@Resolver(() => CpasSettlementType)
export class CpasSettlementsResolver {
  @Query(() => CpasSettlementType, {
    nullable: true,
    description:
      'Returns the settlement of a CPAS. Null until the SPP IS has accepted the month, and for another CPAS than the caller.',
  })
  async cpasSettlement(
    @Arg('month', () => YearMonth, { description: 'Month, YYYY-MM.' }) month: Month,
    @Arg('cpas', () => EnterpriseScalar, { description: 'Enterprise number of the CPAS.' }) cpas: string,
    @Ctx() context: SubgraphContext,
  ) {
    const { db, caller } = context
    if (caller.audience === 'CPAS' && !(await fetchCentres(context)).includes(cpas)) return null
    const settlement = await issuedSettlement(db.manager, month, cpas)
    return settlement && toIssuedSettlementNode(settlement)
  }

  @FieldResolver(() => CpasRef, { nullable: true, description: 'The CPAS; null for lines without a CPAS.' })
  cpas(@Root() { enterpriseNumber }: CpasSettlementNode) {
    return toReference('enterpriseNumber', enterpriseNumber)
  }

  @FieldResolver(() => InvoiceLineConnection, { description: 'Lines of the CPAS in the month.' })
  lines(
    @Root() { month, enterpriseNumber }: CpasSettlementNode,
    @Args() { first, after = null }: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return toLineConnection(context, { month, monthCpas: enterpriseNumber }, { first, after })
  }
}
