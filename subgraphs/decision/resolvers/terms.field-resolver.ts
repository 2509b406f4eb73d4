import { Arg, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Language } from '../../../shared/rules/finding'
import { LanguageEnum } from '../../../shared/schema/enums'
import { ProviderRef } from '../../../shared/schema/references.type'
import { CoverageType, RefundTermsType } from '../schema/terms.type'

/** Fields of `RefundTerms` that have arguments. */
@Resolver(() => RefundTermsType)
export class RefundTermsFieldResolver {
  @FieldResolver(() => String, { description: "The situation that leads to the State's share." })
  justification(
    @Root() { justification }: RefundTermsType,
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'FR', description: 'Language of the text.' })
    language: Language | null,
  ): string {
    return justification[language ?? 'FR']
  }
}

/** Fields of `Coverage` that refer to other subgraphs. */
@Resolver(() => CoverageType)
export class CoverageFieldResolver {
  @FieldResolver(() => [ProviderRef], {
    nullable: 'items',
    description: 'Providers to which the coverage is restricted. Empty: any provider.',
  })
  authorisedProviders(@Root() { authorisedProviders }: CoverageType): ProviderRef[] {
    return authorisedProviders.map((inamiNumber) => ({ inamiNumber }))
  }
}
