import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import { ORDER_BY } from '../../../shared/lists/order-input'
import type { Language } from '../../../shared/rules/finding'
import { LanguageEnum } from '../../../shared/schema/enums'
import { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { requireCpas } from '../loaders/decision.loader'
import { toCpasNode } from '../mappers/decision.mapper'
import { toDecisionConnection } from '../mappers/decision-connection'
import { DecisionConnection } from '../schema/connection.type'
import { CpasType } from '../schema/cpas.type'
import { DecisionFilter } from '../schema/decision.input'
import { type DecisionOrderBy, DecisionOrderInput } from '../schema/order.input'

/** Fields of `Cpas` that have arguments. */
@Resolver(() => CpasType)
export class CpasFieldResolver {
  @FieldResolver(() => String, { description: 'Name in a language.' })
  name(
    @Root() { names }: CpasType,
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'FR', description: 'Language of the name.' })
    language: Language | null,
  ): string {
    return names[language ?? 'FR']
  }

  @FieldResolver(() => CpasType, {
    nullable: true,
    description: 'The centre into which this one merged, also if the day is still to come. Null: it merged into none.',
  })
  async successor(@Root() { successorNumber }: CpasType, @Ctx() context: SubgraphContext): Promise<CpasType | null> {
    return successorNumber === null ? null : toCpasNode(await requireCpas(context, successorNumber))
  }

  @FieldResolver(() => DecisionConnection, {
    description: 'Decisions of the CPAS, newest first. Empty if the caller is another CPAS.',
  })
  decisions(
    @Root() { enterpriseNumber }: CpasType,
    @Arg('filter', { nullable: true, description: 'Filter for decisions; omit it for all that the caller may see.' })
    filter: DecisionFilter,
    @Args() page: PageArgs,
    @Arg('orderBy', () => DecisionOrderInput, { nullable: true, description: ORDER_BY })
    orderBy: DecisionOrderBy | null,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return toDecisionConnection(context, info, filter ?? {}, { ...page, orderBy }, enterpriseNumber)
  }
}
