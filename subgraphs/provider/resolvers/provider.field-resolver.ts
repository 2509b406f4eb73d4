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

// A provider may not see the birth date and account of another one.
const maySeePrivateData = (caller: Caller, { inamiNumber }: ProviderType): boolean =>
  caller.audience !== 'PROVIDER' || isSameProvider(caller.organisation, inamiNumber)

@Resolver(() => ProviderType)
export class ProviderFieldResolver {
  @FieldResolver(() => LocalDate, { nullable: true })
  birthDate(@Root() provider: ProviderType, @Ctx() { caller }: SubgraphContext): Day | null {
    return maySeePrivateData(caller, provider) ? provider.birthDate : null
  }

  @FieldResolver(() => String, { nullable: true })
  iban(@Root() provider: ProviderType, @Ctx() { caller }: SubgraphContext): string | null {
    return maySeePrivateData(caller, provider) ? provider.iban : null
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the provider’s category takes part in MediPrima on this day (BIL-PHASE).',
  })
  participates(
    @Root() provider: ProviderType,
    @Arg('on', () => LocalDate, { nullable: true, description: 'Day; omit for today.' }) on: Day | null,
    @Ctx() context: SubgraphContext,
  ): boolean {
    return participates(provider, on ?? context.today)
  }

  @FieldResolver(() => BillingObligationType, {
    description: 'Whether an invoice issued on this day must be electronic, with the rules that decide it.',
  })
  billing(
    @Root() provider: ProviderType,
    @Arg('on', () => LocalDate, { nullable: true, description: 'Day of issue; omit for today.' })
    on: Day | null,
    @Arg('situation', () => BillingSituationEnum, {
      nullable: true,
      defaultValue: 'IN_PRACTICE',
      description: 'Situation in which the invoice is issued.',
    })
    situation: BillingSituation | null,
    @Ctx() context: SubgraphContext,
  ): BillingObligationType {
    return evaluateBillingObligation({ ...provider, situation: situation ?? 'IN_PRACTICE' }, on ?? context.today)
  }
}
