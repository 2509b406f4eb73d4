import { Field, ID, InputType } from 'type-graphql'
import { PeriodInput } from '../../../shared/schema/common-types'
import { InsuranceStatusEnum, MutationKindEnum, RegisterEnum, ResidenceStatusEnum } from '../../../shared/schema/enums'
import { LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type {
  IdentityMutationKind,
  InsuranceStatus,
  Register,
  ResidenceStatus,
} from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { Niss } from '../../../shared/values/niss'
import { GenderEnum, HouseholdRelationEnum } from './enums'

type Gender = 'MALE' | 'FEMALE' | 'UNKNOWN'
type Relation = 'PARTNER' | 'CHILD' | 'PARENT' | 'OTHER'

/** A residence status as it is given. */
@InputType('ResidenceInput', { description: 'A residence status (statut de séjour) since a day.' })
export class ResidenceInput {
  @Field(() => ResidenceStatusEnum, { description: 'The status.' })
  status!: ResidenceStatus
  @Field(() => RegisterEnum, { description: 'The register of inscription.' })
  register!: Register
  @Field(() => LocalDate, { description: 'Its first day. In a mutation the effective day is what counts.' })
  from!: Day
  @Field(() => String, { nullable: true, description: 'Asylum seekers: the commune assigned (TI 207), by INS code.' })
  allocationInsCode?: string | null
}

/** An address as it is given. */
@InputType('AddressInput', { description: 'An address since a day.' })
export class AddressInput {
  @Field(() => String, { nullable: true, description: 'Street and number.' })
  street?: string | null
  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode?: string | null
  @Field({ description: 'INS code of the commune.' })
  insCode!: string
  @Field(() => LocalDate, { description: 'Its first day. In a mutation the effective day is what counts.' })
  from!: Day
}

/** A person to register. */
@InputType('RegisterBeneficiaryInput', { description: 'A person to register.' })
export class RegisterBeneficiaryInput {
  @Field(() => NissScalar, { description: 'National register or BIS number.' })
  niss!: Niss
  @Field({ description: 'Last name (nom).' })
  lastName!: string
  @Field(() => String, { nullable: true, description: 'First names (prénoms).' })
  firstNames?: string | null
  @Field(() => GenderEnum, { description: 'Sex.' })
  gender!: Gender
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Birth date; not told: the one that the number tells, if any.',
  })
  birthDate?: Day | null
  @Field(() => ResidenceInput, {
    nullable: true,
    description: 'Not told for a BIS number: ILLEGAL_STAY. A national number must tell it.',
  })
  residence?: ResidenceInput | null
  @Field(() => InsuranceStatusEnum, {
    nullable: true,
    defaultValue: 'NOT_INSURED_NOT_INSURABLE',
    description: 'Whether the person is or can be insured.',
  })
  insurance?: InsuranceStatus | null
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Since when; not told: the first day of the residence, or today.',
  })
  insuranceFrom?: Day | null
  @Field(() => AddressInput, { nullable: true, description: 'Where the person lives.' })
  address?: AddressInput | null
  @Field(() => NissScalar, { nullable: true, description: 'Someone registered with whom the person lives.' })
  householdOf?: Niss | null
  @Field(() => HouseholdRelationEnum, {
    nullable: true,
    description: 'What the person registered here is to `householdOf`; not told: OTHER.',
  })
  relation?: Relation | null
}

/** A mutation of the registers. */
@InputType('IdentityMutationInput', { description: 'Exactly the fields of its kind are given; others are refused.' })
export class IdentityMutationInput {
  @Field(() => ID, { description: 'The name that the registers give it: the same one again changes nothing.' })
  reference!: string
  @Field(() => NissScalar, { description: 'Any number that the person ever had.' })
  niss!: Niss
  @Field(() => MutationKindEnum, { description: 'What is reported.' })
  kind!: IdentityMutationKind
  @Field(() => LocalDate, { description: 'The day from which it holds: in the past, today or later.' })
  effectiveOn!: Day
  @Field(() => String, { nullable: true, description: 'NAME_CHANGE: the new last name.' })
  lastName?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'NAME_CHANGE: the new first names; null: none any more; absent: as they were.',
  })
  firstNames?: string | null
  @Field(() => NissScalar, {
    nullable: true,
    description:
      'NUMBER_CHANGE: the number that replaces `niss`. Where that number already is a person here, the two become one.',
  })
  newNiss?: Niss | null
  @Field(() => GenderEnum, { nullable: true, description: 'GENDER_CHANGE: the new sex.' })
  gender?: Gender | null
  @Field(() => LocalDate, { nullable: true, description: 'BIRTH_DATE_CORRECTION: the right birth date.' })
  birthDate?: Day | null
  @Field(() => AddressInput, {
    nullable: true,
    description:
      'ADDRESS_CHANGE: the new address. May come with RECEPTION_CENTRE_ARRIVAL and RECEPTION_CENTRE_DEPARTURE.',
  })
  address?: AddressInput | null
  @Field(() => ResidenceInput, {
    nullable: true,
    description: 'RESIDENCE_CHANGE: the new residence. May come with NUMBER_CHANGE.',
  })
  residence?: ResidenceInput | null
  @Field(() => String, { nullable: true, description: 'INSURANCE_AFFILIATION: the insurer, where it is told.' })
  insurer?: string | null
}

/** Which persons. */
@InputType('BeneficiaryFilter', { description: 'Which persons; what is not given does not limit.' })
export class BeneficiaryFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Name or number, part of it, accents and case do not matter. Former names and numbers count too.',
  })
  search?: string | null
  @Field(() => ResidenceStatusEnum, { nullable: true, description: 'The residence status today.' })
  residenceStatus?: ResidenceStatus | null
  @Field(() => String, { nullable: true, description: 'INS code of the commune where the person lives today.' })
  insCode?: string | null
}

/** Which mutations. */
@InputType('IdentityMutationFilter', { description: 'Which mutations; what is not given does not limit.' })
export class IdentityMutationFilterInput {
  @Field(() => NissScalar, { nullable: true, description: 'Of this person, by any number ever held.' })
  niss?: Niss | null
  @Field(() => [MutationKindEnum], { nullable: true, description: 'Of these kinds.' })
  kinds?: IdentityMutationKind[] | null
  @Field(() => PeriodInput, { nullable: true, description: 'Taking effect on one of these days.' })
  effective?: PeriodInput | null
}
