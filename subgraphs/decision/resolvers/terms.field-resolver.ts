import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Language } from '../../../shared/rules/finding'
import { LanguageEnum } from '../../../shared/schema/enums'
import { ProviderRef } from '../../../shared/schema/references.type'
import { Euro } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { paidFor } from '../domain/own-funds'
import { ownFundsPaymentsLoader } from '../loaders/decision.loader'
import { freeTextFor } from '../mappers/decision-node.mapper'
import { CoverageType, OwnFundsItemType, RefundTermsType, SocialInquiryType } from '../schema/terms.type'

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

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why the coverage is restricted to named providers. Null: not stated, or the caller may only read anonymised figures.',
  })
  restrictionGround(@Root() { restrictionGround }: CoverageType, @Ctx() { caller }: SubgraphContext): string | null {
    return freeTextFor(caller, restrictionGround)
  }

  @FieldResolver(() => [String], {
    description:
      'Types of supplements that the CPAS pays. Empty: all. Each is `…` if the caller may only read anonymised figures.',
  })
  supplementTypes(@Root() { supplementTypes }: CoverageType, @Ctx() { caller }: SubgraphContext): string[] {
    return supplementTypes.map((type) => freeTextFor(caller, type) ?? '…')
  }
}

/** Free texts of `OwnFundsItem`. */
@Resolver(() => OwnFundsItemType)
export class OwnFundsItemFieldResolver {
  @FieldResolver(() => String, {
    description: 'Description of the expense. `…` if the caller may only read anonymised figures.',
  })
  description(@Root() { description }: OwnFundsItemType, @Ctx() { caller }: SubgraphContext): string {
    return freeTextFor(caller, description) ?? '…'
  }

  @FieldResolver(() => Euro, {
    description: 'What the CPAS counted as paid for it until now (recordOwnFundsPayment), in euro. 0.00: nothing.',
  })
  async paid(@Root() item: OwnFundsItemType, @Ctx() context: SubgraphContext): Promise<number> {
    return paidFor(item, await ownFundsPaymentsLoader(context).load(item.decisionNumber))
  }

  @FieldResolver(() => Euro, {
    nullable: true,
    description:
      'What remains of the maximum amount, in euro; 0.00 where it was lowered below what is paid. Null: no maximum.',
  })
  async remaining(@Root() item: OwnFundsItemType, @Ctx() context: SubgraphContext): Promise<number | null> {
    const { maxAmount } = item
    return maxAmount === null ? null : Math.max(0, maxAmount - (await this.paid(item, context)))
  }
}

/** Free texts of `SocialInquiry`. */
@Resolver(() => SocialInquiryType)
export class SocialInquiryFieldResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Reference in the file of the CPAS. Null: none, or the caller may only read anonymised figures.',
  })
  reference(@Root() { reference }: SocialInquiryType, @Ctx() { caller }: SubgraphContext): string | null {
    return freeTextFor(caller, reference)
  }
}
