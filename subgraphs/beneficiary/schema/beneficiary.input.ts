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
import type { Gender, HouseholdRelation } from '../domain/identity-event'
import { GenderEnum, HouseholdRelationEnum } from './enums'

@InputType('ResidenceInput', { description: 'Residence status (statut de séjour) from a day on.' })
export class ResidenceInput {
  @Field(() => ResidenceStatusEnum, { description: 'Residence status.' })
  status!: ResidenceStatus
  @Field(() => RegisterEnum, { description: 'Register in which the person is entered.' })
  register!: Register
  @Field(() => LocalDate, { description: 'First day. A mutation ignores it: its effective day counts.' })
  from!: Day
  @Field(() => String, {
    nullable: true,
    description: 'INS code of the municipality assigned to an asylum seeker (TI 207).',
  })
  allocationInsCode?: string | null
}

@InputType('AddressInput', { description: 'Address from a day on.' })
export class AddressInput {
  @Field(() => String, { nullable: true, description: 'Street and number.' })
  street?: string | null
  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode?: string | null
  @Field({ description: 'INS code of the municipality.' })
  insCode!: string
  @Field(() => LocalDate, { description: 'First day. A mutation ignores it: its effective day counts.' })
  from!: Day
}

@InputType('RegisterBeneficiaryInput', { description: 'Data of a person to register.' })
export class RegisterBeneficiaryInput {
  @Field(() => NissScalar, { description: 'National register or BIS number.' })
  niss!: Niss
  @Field({ description: 'Last name (nom), 1 to 200 characters.' })
  lastName!: string
  @Field(() => String, { nullable: true, description: 'First names (prénoms), at most 200 characters.' })
  firstNames?: string | null
  @Field(() => GenderEnum, { description: 'Sex.' })
  gender!: Gender
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Birth date, not after today; omit for the one that the number encodes, if any.',
  })
  birthDate?: Day | null
  @Field(() => ResidenceInput, {
    nullable: true,
    description: 'Residence status. Required for a national register number; omitted for a BIS number: ILLEGAL_STAY.',
  })
  residence?: ResidenceInput | null
  @Field(() => InsuranceStatusEnum, {
    nullable: true,
    defaultValue: 'NOT_INSURED_NOT_INSURABLE',
    description: 'Insurance status.',
  })
  insurance?: InsuranceStatus | null
  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of the insurance status; omit for the first day of the residence, or today.',
  })
  insuranceFrom?: Day | null
  @Field(() => AddressInput, { nullable: true, description: 'Address of the person.' })
  address?: AddressInput | null
  @Field(() => NissScalar, {
    nullable: true,
    description: 'Number of a registered person who lives in the same household.',
  })
  householdOf?: Niss | null
  @Field(() => HouseholdRelationEnum, {
    nullable: true,
    description: 'Relation of the person to `householdOf`; omit for OTHER.',
  })
  relation?: HouseholdRelation | null
}

@InputType('IdentityMutationInput', {
  description:
    'Identity mutation of the registers. Send exactly the fields of its kind; others are refused (BEN-MUTATION-FIELDS).',
})
export class IdentityMutationInput {
  @Field(() => ID, { description: 'Reference that the registers assign, 1 to 100 characters: the idempotency key.' })
  reference!: string
  @Field(() => NissScalar, { description: 'Current or former number of the person.' })
  niss!: Niss
  @Field(() => MutationKindEnum, { description: 'Kind of the mutation.' })
  kind!: IdentityMutationKind
  @Field(() => LocalDate, { description: 'Effective day: in the past, today or later.' })
  effectiveOn!: Day
  @Field(() => String, { nullable: true, description: 'NAME_CHANGE: the new last name.' })
  lastName?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'NAME_CHANGE: the new first names; null removes them, omit to keep them.',
  })
  firstNames?: string | null
  @Field(() => NissScalar, {
    nullable: true,
    description:
      'NUMBER_CHANGE: the number that replaces `niss`. If it belongs to another registered person, the two persons are merged.',
  })
  newNiss?: Niss | null
  @Field(() => GenderEnum, { nullable: true, description: 'GENDER_CHANGE: the new sex.' })
  gender?: Gender | null
  @Field(() => LocalDate, {
    nullable: true,
    description: 'BIRTH_DATE_CORRECTION: the correct birth date, not after today.',
  })
  birthDate?: Day | null
  @Field(() => AddressInput, {
    nullable: true,
    description:
      'ADDRESS_CHANGE: the new address. Optional for RECEPTION_CENTRE_ARRIVAL and RECEPTION_CENTRE_DEPARTURE.',
  })
  address?: AddressInput | null
  @Field(() => ResidenceInput, {
    nullable: true,
    description: 'RESIDENCE_CHANGE: the new residence status. Optional for NUMBER_CHANGE.',
  })
  residence?: ResidenceInput | null
  @Field(() => String, { nullable: true, description: 'INSURANCE_AFFILIATION: the insurer; optional.' })
  insurer?: string | null
  @Field(() => InsuranceStatusEnum, {
    nullable: true,
    description:
      'Insurance status from the effective day on. Required for INSURABILITY_CHANGE, optional for RESIDENCE_CHANGE, NUMBER_CHANGE and INSURANCE_END. Omitted: INSURANCE_END makes the person insurable, and so does a change to LEGAL_STAY of a person who was neither insured nor insurable (ID-INSURABLE).',
  })
  insurance?: InsuranceStatus | null
}

@InputType('BeneficiaryFilter', { description: 'Filter for persons; omitted fields are ignored.' })
export class BeneficiaryFilterInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Filter by parts of names or of a number, current or former; accents and case are ignored. At most 200 characters and 8 terms.',
  })
  search?: string | null
  @Field(() => ResidenceStatusEnum, { nullable: true, description: 'Filter by residence status today.' })
  residenceStatus?: ResidenceStatus | null
  @Field(() => String, {
    nullable: true,
    description: 'Filter by the INS code of the municipality of the address today.',
  })
  insCode?: string | null
}

@InputType('IdentityMutationFilter', { description: 'Filter for identity mutations; omitted fields are ignored.' })
export class IdentityMutationFilterInput {
  @Field(() => NissScalar, { nullable: true, description: 'Filter by person; current and former numbers match.' })
  niss?: Niss | null
  @Field(() => [MutationKindEnum], { nullable: true, description: 'Filter by kinds.' })
  kinds?: IdentityMutationKind[] | null
  @Field(() => PeriodInput, { nullable: true, description: 'Filter by effective day.' })
  effective?: PeriodInput | null
}
