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

/** A person as clients see it. */
@Directive('@key(fields: "id")')
@ObjectType('Beneficiary', {
  description: 'A person for whom a CPAS may bear medical aid (bénéficiaire): who it is, today and before.',
})
export class BeneficiaryType {
  @Field(() => ID, { description: 'Never changes, whatever becomes of the numbers.' })
  id!: string
  @Field(() => NissScalar, { description: 'The number in use today.' })
  niss!: string
  @Field(() => NumberKindEnum, { description: 'What kind of number is in use today.' })
  numberKind!: 'NISS' | 'BIS'
  @Field(() => [IdentityNumberType], {
    description: 'Every number with the days on which it was in use, oldest first.',
  })
  numbers!: IdentityNumberType[]
  @Field({ description: 'Last name today (nom).' })
  lastName!: string
  @Field(() => String, { nullable: true, description: 'First names today (prénoms); null where there are none.' })
  firstNames!: string | null
  @Field(() => [NameRecordType], { description: 'Every name with its days, oldest first.' })
  names!: NameRecordType[]
  @Field(() => GenderEnum, { description: 'Sex as the registers tell it today.' })
  gender!: 'MALE' | 'FEMALE' | 'UNKNOWN'
  @Field(() => LocalDate, { nullable: true, description: 'Birth date; null where the registers do not tell it.' })
  birthDate!: Day | null
  @Field(() => LocalDate, { nullable: true, description: 'Day of death; null for the living.' })
  deathDate!: Day | null
  @Field(() => [ResidenceRecordType], { description: 'Every residence status with its days, oldest first.' })
  residences!: ResidenceRecordType[]
  @Field(() => [InsuranceRecordType], { description: 'Every insurance status told, with its days, oldest first.' })
  insurances!: InsuranceRecordType[]
  @Field(() => [AddressRecordType], { description: 'Every address with its days, oldest first.' })
  addresses!: AddressRecordType[]

  // Not fields: what the resolvers of the fields with arguments work on.
  personId!: string
  insurancesFromStart!: InsuranceRecordType[]
  receptionCentre!: Period[]
  relations!: { personId: string; relation: 'PARTNER' | 'CHILD' | 'PARENT' | 'OTHER' }[]
}

/** Someone of a person's household. */
@ObjectType('HouseholdMember', { description: 'Someone of the household, and what that one is to the person.' })
export class HouseholdMemberType {
  @Field(() => BeneficiaryType, { description: 'The member.' })
  beneficiary!: BeneficiaryType
  @Field(() => HouseholdRelationEnum, { description: 'What the member is to the person.' })
  relation!: 'PARTNER' | 'CHILD' | 'PARENT' | 'OTHER'
}

/** A page of persons. */
export const BeneficiaryConnection = connectionType('Beneficiary', () => BeneficiaryType)
