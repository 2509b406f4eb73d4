import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { type CatalogueEntry, catalogueOn } from '../../../shared/rules/catalogue'
import type { Language } from '../../../shared/rules/finding'
import { LanguageEnum } from '../../../shared/schema/enums'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { rules } from '../rules/index'
import { RuleType } from '../schema/rule.type'

/** The catalogue of rules, all subgraphs' together. */
@Resolver(() => RuleType)
export class RulesResolver {
  @Query(() => [RuleType], {
    description: "The rules in force on a day (today where none is given), all subgraphs' rules together.",
  })
  async rules(
    @Arg('on', () => LocalDate, { nullable: true, description: 'Today where none is given.' }) asked:
      | Day
      | null
      | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<RuleType[]> {
    const on = asked ?? context.today
    const ask = (name: 'beneficiary' | 'provider' | 'attestation' | 'invoice') =>
      context.services.fetch(`${name}.rules`, [{ on }])
    const others = await Promise.all([ask('beneficiary'), ask('provider'), ask('attestation'), ask('invoice')])
    return [...catalogueOn(rules, on), ...others.flat(2)].map(ruleOf)
  }

  @FieldResolver(() => String, { description: 'What the rule demands.' })
  text(
    @Root() { texts }: RuleType,
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'FR', description: 'The language wanted.' })
    language: Language | null,
  ): string {
    return texts[language ?? 'FR']
  }

  @FieldResolver(() => String, {
    description: 'Law, royal decree, circular, manual section or open question of the project that the rule rests on.',
  })
  legalSource(
    @Root() { source }: RuleType,
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'FR', description: 'The language wanted.' })
    language: Language | null,
  ): string {
    return source[language ?? 'FR']
  }
}

const ruleOf = ({ id, text, source, from, until, parameters }: CatalogueEntry): RuleType => ({
  id,
  texts: text,
  source,
  inForce: { from: from!, to: until },
  parameters,
})
