import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { connectionType } from '../../../shared/schema/connection'
import { LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'
import { GenderEnum, HouseholdRelationEnum, NumberKindEnum } from './enums'
import {
  AddressRecordType,
  IdentityNumberType,
  InsuranceRecordType,
  NameRecordType,
  ResidenceRecordType,
} from './records.type'

@Directive('@key(fields: "id")')
@ObjectType('Beneficiary', {
  description: 'Person for whom a CPAS may pay medical aid (bénéficiaire): identity today and through time.',
})
export class BeneficiaryType {
  @Field(() => ID, {
    description: 'Stable id of the person. It does not change with the numbers; ids of merged persons stay valid.',
  })
  id!: string
  @Field(() => NissScalar, { description: 'Number in use today.' })
  niss!: string
  @Field(() => NumberKindEnum, { description: 'Kind of the number in use today.' })
  numberKind!: 'NISS' | 'BIS'
  @Field(() => [IdentityNumberType], {
    description: 'All numbers with the days on which they were in use, oldest first.',
  })
  numbers!: IdentityNumberType[]
  @Field({ description: 'Last name (nom) today.' })
  lastName!: string
  @Field(() => String, { nullable: true, description: 'First names (prénoms) today. Null if there are none.' })
  firstNames!: string | null
  @Field(() => [NameRecordType], { description: 'All names with their periods, oldest first.' })
  names!: NameRecordType[]
  @Field(() => GenderEnum, { description: 'Sex in the registers today.' })
  gender!: 'MALE' | 'FEMALE' | 'UNKNOWN'
  @Field(() => LocalDate, { nullable: true, description: 'Birth date. Null if the registers have none.' })
  birthDate!: Day | null
  @Field(() => LocalDate, { nullable: true, description: 'Day of death. Null if the person is alive.' })
  deathDate!: Day | null
  @Field(() => [ResidenceRecordType], { description: 'All residence statuses with their periods, oldest first.' })
  residences!: ResidenceRecordType[]
  @Field(() => [InsuranceRecordType], {
    description: 'All reported insurance statuses with their periods, oldest first.',
  })
  insurances!: InsuranceRecordType[]
  @Field(() => [AddressRecordType], { description: 'All addresses with their periods, oldest first.' })
  addresses!: AddressRecordType[]

  // Not fields: data for the field resolvers. `personId` is the canonical id.
  personId!: string
  insurancesFromStart!: InsuranceRecordType[]
  receptionCentre!: Period[]
  relations!: { personId: string; relation: 'PARTNER' | 'CHILD' | 'PARENT' | 'OTHER' }[]
}

@ObjectType('HouseholdMember', { description: 'Household member, with the relation to the person.' })
export class HouseholdMemberType {
  @Field(() => BeneficiaryType, { description: 'The member.' })
  beneficiary!: BeneficiaryType
  @Field(() => HouseholdRelationEnum, { description: 'Relation of the member to the person.' })
  relation!: 'PARTNER' | 'CHILD' | 'PARENT' | 'OTHER'
}

export const BeneficiaryConnection = connectionType('Beneficiary', () => BeneficiaryType)
