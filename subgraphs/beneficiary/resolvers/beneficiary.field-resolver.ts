import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { ConnectionPage } from '../../../shared/schema/connection'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { includes } from '../../../shared/values/period'
import { on as recordOn } from '../domain/timeline'
import { createPersonLoader } from '../loaders/person.loader'
import { toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import { BeneficiaryType, HouseholdMemberType } from '../schema/beneficiary.type'
import { IdentityMutationConnection, type IdentityMutationType } from '../schema/identity-mutation.type'
import { AddressRecordType, InsuranceRecordType, ResidenceRecordType } from '../schema/records.type'
import { mutationPage } from './identity-mutations.resolver'

const THE_DAY = 'The day; not told: today.'

@Resolver(() => BeneficiaryType)
export class BeneficiaryFieldResolver {
  @FieldResolver(() => ResidenceRecordType, {
    nullable: true,
    description: 'The residence status of a day; null before the first one known.',
  })
  residence(
    @Root() person: BeneficiaryType,
    @Arg('on', () => LocalDate, { nullable: true, description: THE_DAY }) on: Day | null,
    @Ctx() context: SubgraphContext,
  ): ResidenceRecordType | null {
    return recordOn(person.residences, on ?? context.today) ?? null
  }

  @FieldResolver(() => InsuranceRecordType, {
    description: 'The insurance of a day; before the first one told: neither insured nor insurable.',
  })
  insurance(
    @Root() person: BeneficiaryType,
    @Arg('on', () => LocalDate, { nullable: true, description: THE_DAY }) on: Day | null,
    @Ctx() context: SubgraphContext,
  ): InsuranceRecordType {
    const list = person.insurancesFromStart
    return recordOn(list, on ?? context.today) ?? list[0]!
  }

  @FieldResolver(() => AddressRecordType, {
    nullable: true,
    description: 'The address of a day; null where none is known.',
  })
  address(
    @Root() person: BeneficiaryType,
    @Arg('on', () => LocalDate, { nullable: true, description: THE_DAY }) on: Day | null,
    @Ctx() context: SubgraphContext,
  ): AddressRecordType | null {
    return recordOn(person.addresses, on ?? context.today) ?? null
  }

  @FieldResolver(() => Boolean, {
    description: 'Housed in a Fedasil reception centre on that day: then no decision can be taken.',
  })
  inReceptionCentre(
    @Root() person: BeneficiaryType,
    @Arg('on', () => LocalDate, { nullable: true, description: THE_DAY }) on: Day | null,
    @Ctx() context: SubgraphContext,
  ): boolean {
    return person.receptionCentre.some((period) => includes(period, on ?? context.today))
  }

  @FieldResolver(() => [HouseholdMemberType], { description: 'Who lives with the person, as it was registered.' })
  async household(@Root() person: BeneficiaryType, @Ctx() context: SubgraphContext): Promise<HouseholdMemberType[]> {
    const reader = createPersonLoader(context)
    const members = await Promise.all(person.relations.map(({ personId }) => reader.load(personId)))
    return members.flatMap((member, i) =>
      member
        ? [{ beneficiary: toBeneficiaryNode(member, context.today), relation: person.relations[i]!.relation }]
        : [],
    )
  }

  @FieldResolver(() => IdentityMutationConnection, {
    description: 'What the registers reported of the person, newest first.',
  })
  mutations(
    @Root() person: BeneficiaryType,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'How many, 1 to 200.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last one seen.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<IdentityMutationType>> {
    return mutationPage(context, { personId: person.personId, kinds: null, from: null, to: null }, first, after)
  }
}
