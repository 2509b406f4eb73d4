import { Arg, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Language } from '../../../shared/rules/finding'
import { LanguageEnum } from '../../../shared/schema/enums'
import { ProviderRef } from '../schema/references'
import { CoverageType, RefundTermsType } from '../schema/terms.type'

/** The reason of the State's share, in words. */
@Resolver(() => RefundTermsType)
export class RefundTermsFieldResolver {
  @FieldResolver(() => String, { description: 'The situation that leads to this share.' })
  justification(
    @Root() { justification }: RefundTermsType,
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'FR', description: 'The language wanted.' })
    language: Language | null,
  ): string {
    return justification[language ?? 'FR']
  }
}

/** Whom a cover is restricted to. */
@Resolver(() => CoverageType)
export class CoverageFieldResolver {
  @FieldResolver(() => [ProviderRef], {
    nullable: 'items',
    description: 'None: any provider. Otherwise these only.',
  })
  authorisedProviders(@Root() { authorisedProviders }: CoverageType): ProviderRef[] {
    return authorisedProviders.map((inamiNumber) => ({ inamiNumber }))
  }
}
