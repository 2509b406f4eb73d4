import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Language } from '../../../shared/rules/finding'
import { LanguageEnum } from '../../../shared/schema/enums'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { toDecisionConnection } from '../mappers/decision-connection'
import { DecisionConnection } from '../schema/connections'
import { CpasType } from '../schema/cpas.type'
import { DecisionFilter } from '../schema/inputs'

/** The name of a CPAS, and its decisions. */
@Resolver(() => CpasType)
export class CpasFieldResolver {
  @FieldResolver(() => String, { description: 'Its name in a language.' })
  name(
    @Root() { names }: CpasType,
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'FR', description: 'The language wanted.' })
    language: Language | null,
  ): string {
    return names[language ?? 'FR']
  }

  @FieldResolver(() => DecisionConnection, { description: 'Its decisions, newest first; a CPAS sees its own only.' })
  decisions(
    @Root() { enterpriseNumber }: CpasType,
    @Arg('filter', { nullable: true, description: 'None: all that the caller may see.' }) filter: DecisionFilter,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'The size of the page, 1 to 200.' })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The endCursor of the page before; none: from the start.',
    })
    after: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ) {
    return toDecisionConnection(context, filter ?? {}, { first, after }, enterpriseNumber)
  }
}
