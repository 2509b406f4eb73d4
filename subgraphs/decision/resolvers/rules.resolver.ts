import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Language } from '../../../shared/rules/finding'
import { LanguageEnum } from '../../../shared/schema/enums'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { ruleCatalogue } from '../application/rule-catalogue.service'
import { toRuleNode } from '../mappers/rule.mapper'
import { RuleType } from '../schema/rule.type'

/** The rule catalogue of all subgraphs. */
@Resolver(() => RuleType)
export class RulesResolver {
  @Query(() => [RuleType], { description: 'Lists the rules of all subgraphs that are in force on a day.' })
  async rules(
    @Arg('on', () => LocalDate, { nullable: true, description: 'The day; today if omitted.' })
    on: Day | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<RuleType[]> {
    return (await ruleCatalogue(context, on ?? context.today)).map(toRuleNode)
  }

  @FieldResolver(() => String, { description: 'What the rule requires.' })
  text(
    @Root() { texts }: RuleType,
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'FR', description: 'Language of the text.' })
    language: Language | null,
  ): string {
    return texts[language ?? 'FR']
  }

  @FieldResolver(() => String, {
    description:
      'Law, royal decree, circular, section of the manual or open question of the project on which the rule is based.',
  })
  legalSource(
    @Root() { source }: RuleType,
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'FR', description: 'Language of the text.' })
    language: Language | null,
  ): string {
    return source[language ?? 'FR']
  }
}
