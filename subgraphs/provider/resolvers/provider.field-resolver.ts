import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Caller } from '../../../shared/authorization/caller'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { isSameProvider } from '../../../shared/values/inami-number'
import { providerChangesLoader } from '../loaders/provider-changes.loader'
import type { ProviderNode } from '../mappers/provider.mapper'
import { phasesOfList } from '../persistence/phase.repository'
import { type BillingSituation, billingCaseOn } from '../rules/billing-case'
import { evaluateBillingObligation } from '../rules/evaluate-billing-obligation'
import {
  BillingObligationType,
  BillingSituationEnum,
  ProviderChangeType,
  ProviderRecordType,
  ProviderType,
} from '../schema/provider.type'

// A provider may not see the birth date and account of another one.
const maySeePrivateData = (caller: Caller, { inamiNumber }: Pick<ProviderType, 'inamiNumber'>): boolean =>
  caller.audience !== 'PROVIDER' || isSameProvider(caller.organisation, inamiNumber)

const billingCase = async ({ entity }: ProviderNode, situation: BillingSituation, on: Day, { db }: SubgraphContext) =>
  billingCaseOn(entity, await phasesOfList(db, entity.phaseListId), situation, on)

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

  @FieldResolver(() => [ProviderRecordType], {
    description: 'Data of the provider through time, newest first. Empty for another provider than the caller.',
  })
  records(@Root() { entity }: ProviderNode, @Ctx() { caller }: SubgraphContext): ProviderRecordType[] {
    if (!maySeePrivateData(caller, entity)) return []
    // A provider sees its own facts, not who at CAAMI recorded them.
    const isProvider = caller.audience === 'PROVIDER'
    return entity.records.map(({ recordedBy, ...record }) => ({
      ...record,
      recordedBy: isProvider ? null : recordedBy,
    }))
  }

  @FieldResolver(() => [ProviderChangeType], {
    description:
      'Every value that was ever recorded of the provider, last recorded first: also its accounts, the end of its activity, and data that later ones of the same first day replaced.',
  })
  changes(@Root() { entity }: ProviderNode, @Ctx() context: SubgraphContext): Promise<ProviderChangeType[]> {
    return providerChangesLoader(context).load(entity.providerKey)
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the provider takes part in MediPrima on this day: by its category on that day, the phase table (phases) and the last day of its activity (BIL-PHASE).',
  })
  async participates(
    @Root() provider: ProviderNode,
    @Arg('on', () => LocalDate, { nullable: true, description: 'Day; omit for today.' }) on: Day | null,
    @Ctx() context: SubgraphContext,
  ): Promise<boolean> {
    return (await billingCase(provider, 'IN_PRACTICE', on ?? context.today, context)).participates
  }

  @FieldResolver(() => BillingObligationType, {
    description: 'Whether an invoice issued on this day must be electronic, with the rules that decide it.',
  })
  async billing(
    @Root() provider: ProviderNode,
    @Arg('on', () => LocalDate, { nullable: true, description: 'Day of issue; omit for today.' })
    on: Day | null,
    @Arg('situation', () => BillingSituationEnum, {
      nullable: true,
      defaultValue: 'IN_PRACTICE',
      description: 'Situation in which the invoice is issued.',
    })
    situation: BillingSituation | null,
    @Ctx() context: SubgraphContext,
  ): Promise<BillingObligationType> {
    const day = on ?? context.today
    return evaluateBillingObligation(await billingCase(provider, situation ?? 'IN_PRACTICE', day, context), day)
  }
}
