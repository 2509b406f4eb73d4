import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { ConnectionPage } from '../../../shared/schema/connection'
import { PageArgs } from '../../../shared/schema/page.args'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { includes } from '../../../shared/values/period'
import { recordOn } from '../domain/timeline'
import { personLoader } from '../loaders/person.loader'
import { toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import { BeneficiaryType, HouseholdMemberType } from '../schema/beneficiary.type'
import { IdentityMutationConnection, type IdentityMutationType } from '../schema/identity-mutation.type'
import { AddressRecordType, InsuranceRecordType, ResidenceRecordType } from '../schema/records.type'
import { toMutationPage } from './identity-mutations.resolver'

const ON = 'Day; omit for today.'

@Resolver(() => BeneficiaryType)
export class BeneficiaryFieldResolver {
  @FieldResolver(() => ResidenceRecordType, {
    nullable: true,
    description: 'Residence status on a day. Null before the first known one.',
  })
  residence(
    @Root() person: BeneficiaryType,
    @Arg('on', () => LocalDate, { nullable: true, description: ON }) on: Day | null,
    @Ctx() context: SubgraphContext,
  ): ResidenceRecordType | null {
    return recordOn(person.residences, on ?? context.today) ?? null
  }

  @FieldResolver(() => InsuranceRecordType, {
    description: 'Insurance status on a day. Before the first reported one: neither insured nor insurable.',
  })
  insurance(
    @Root() person: BeneficiaryType,
    @Arg('on', () => LocalDate, { nullable: true, description: ON }) on: Day | null,
    @Ctx() context: SubgraphContext,
  ): InsuranceRecordType | undefined {
    return recordOn(person.insurancesFromStart, on ?? context.today) ?? person.insurancesFromStart[0]
  }

  @FieldResolver(() => AddressRecordType, {
    nullable: true,
    description: 'Address on a day. Null if none is known.',
  })
  address(
    @Root() person: BeneficiaryType,
    @Arg('on', () => LocalDate, { nullable: true, description: ON }) on: Day | null,
    @Ctx() context: SubgraphContext,
  ): AddressRecordType | null {
    return recordOn(person.addresses, on ?? context.today) ?? null
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether a Fedasil reception centre houses the person on a day; then no decision can be taken.',
  })
  inReceptionCentre(
    @Root() person: BeneficiaryType,
    @Arg('on', () => LocalDate, { nullable: true, description: ON }) on: Day | null,
    @Ctx() context: SubgraphContext,
  ): boolean {
    return person.receptionCentre.some((period) => includes(period, on ?? context.today))
  }

  @FieldResolver(() => [HouseholdMemberType], { description: 'Household members, as registered.' })
  async household(@Root() person: BeneficiaryType, @Ctx() context: SubgraphContext): Promise<HouseholdMemberType[]> {
    const loader = personLoader(context)
    const members = await Promise.all(
      person.relations.map(async ({ personId, relation }) => ({ member: await loader.load(personId), relation })),
    )
    return members.flatMap(({ member, relation }) =>
      member ? [{ beneficiary: toBeneficiaryNode(member, context.today), relation }] : [],
    )
  }

  @FieldResolver(() => IdentityMutationConnection, {
    description: 'Identity mutations that the registers reported of the person, newest first.',
  })
  mutations(
    @Root() person: BeneficiaryType,
    @Args() { first, after = null }: PageArgs,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<IdentityMutationType>> {
    return toMutationPage(context, { personId: person.personId, kinds: null, from: null, to: null }, first, after)
  }
}
