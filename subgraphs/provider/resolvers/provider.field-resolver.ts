import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Caller } from '../../../shared/authorization/caller'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { isSameProvider } from '../../../shared/values/inami-number'
import type { BillingSituation } from '../rules/billing-case'
import { evaluateBillingObligation } from '../rules/evaluate-billing-obligation'
import { participates } from '../rules/phase.rule'
import { BillingObligationType, BillingSituationEnum, ProviderType } from '../schema/provider.type'

// Providers see each other's birth date and account no more than the public does.
const maySeeAll = (caller: Caller, { inamiNumber }: ProviderType): boolean =>
  caller.audience !== 'PROVIDER' || isSameProvider(caller.organisation, inamiNumber)

/** What depends on who asks, or on a day. */
@Resolver(() => ProviderType)
export class ProviderFieldResolver {
  @FieldResolver(() => LocalDate, { nullable: true })
  birthDate(@Root() provider: ProviderType, @Ctx() context: SubgraphContext): Day | null {
    return maySeeAll(context.caller, provider) ? provider.birthDate : null
  }

  @FieldResolver(() => String, { nullable: true })
  iban(@Root() provider: ProviderType, @Ctx() context: SubgraphContext): string | null {
    return maySeeAll(context.caller, provider) ? provider.iban : null
  }

  @FieldResolver(() => Boolean, {
    description: 'In MediPrima on that day, by the phase that its category entered.',
  })
  participates(
    @Root() provider: ProviderType,
    @Arg('on', () => LocalDate, { nullable: true, description: 'Today where none is given.' }) on: Day | null,
    @Ctx() context: SubgraphContext,
  ): boolean {
    return participates(provider, on ?? context.today)
  }

  @FieldResolver(() => BillingObligationType, {
    description: 'Whether an invoice issued that day must be electronic, and by which rules.',
  })
  billing(
    @Root() provider: ProviderType,
    @Arg('on', () => LocalDate, { nullable: true, description: 'Day of issue; today where none is given.' })
    on: Day | null,
    @Arg('situation', () => BillingSituationEnum, {
      nullable: true,
      defaultValue: 'IN_PRACTICE',
      description: 'The situation in which the invoice is made.',
    })
    situation: BillingSituation | null,
    @Ctx() context: SubgraphContext,
  ): object {
    return evaluateBillingObligation({ ...provider, situation: situation ?? 'IN_PRACTICE' }, on ?? context.today)
  }
}
