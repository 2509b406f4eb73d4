import { Field, ObjectType } from 'type-graphql'
import { PeriodType } from '../../../shared/schema/common-types'
import { InsuranceStatusEnum, RegisterEnum, ResidenceStatusEnum } from '../../../shared/schema/enums'
import { NissScalar } from '../../../shared/schema/scalars'
import type { InsuranceStatus, Register, ResidenceStatus } from '../../../shared/values/care-types'
import { NumberKindEnum } from './enums'

@ObjectType('IdentityNumber', { description: 'Number of a person, with the days on which it was in use.' })
export class IdentityNumberType {
  @Field(() => NissScalar, { description: 'National register or BIS number.' })
  number!: string
  @Field(() => NumberKindEnum, { description: 'Kind of the number.' })
  kind!: 'NISS' | 'BIS'
  @Field(() => PeriodType, { description: 'Days on which the number was in use; open while it is in use.' })
  period!: PeriodType
  @Field(() => NissScalar, { nullable: true, description: 'Number that replaced it. Null for the last one.' })
  replacedBy!: string | null
}

@ObjectType('NameRecord', { description: 'Name of a person, with its period.' })
export class NameRecordType {
  @Field({ description: 'Last name (nom).' })
  lastName!: string
  @Field(() => String, { nullable: true, description: 'First names (prénoms). Null if there are none.' })
  firstNames!: string | null
  @Field(() => PeriodType, { description: 'Period of the name; open while it is current.' })
  period!: PeriodType
}

@ObjectType('ResidenceRecord', { description: 'Residence status (statut de séjour), with its period.' })
export class ResidenceRecordType {
  @Field(() => ResidenceStatusEnum, { description: 'Residence status.' })
  status!: ResidenceStatus
  @Field(() => RegisterEnum, { description: 'Register in which the person is entered.' })
  register!: Register
  @Field(() => String, {
    nullable: true,
    description: 'INS code of the municipality assigned to an asylum seeker (TI 207). Null for other persons.',
  })
  allocationInsCode!: string | null
  @Field(() => PeriodType, { description: 'Period of the status; open while it is current.' })
  period!: PeriodType
}

@ObjectType('InsuranceRecord', {
  description: 'Insurance status (assurabilité), with its period.',
})
export class InsuranceRecordType {
  @Field(() => InsuranceStatusEnum, { description: 'Insurance status.' })
  status!: InsuranceStatus
  @Field(() => String, { nullable: true, description: 'Insurer (organisme assureur). Null if none was reported.' })
  insurer!: string | null
  @Field(() => PeriodType, { description: 'Period of the status; open while it is current.' })
  period!: PeriodType
}

@ObjectType('AddressRecord', { description: 'Address of a person, with its period.' })
export class AddressRecordType {
  @Field(() => String, { nullable: true, description: 'Street and number. Null if unknown.' })
  street!: string | null
  @Field(() => String, { nullable: true, description: 'Postal code. Null if unknown.' })
  postalCode!: string | null
  @Field({ description: 'INS code of the municipality.' })
  insCode!: string
  @Field({ description: 'Name of the municipality; its INS code if the name is unknown.' })
  municipality!: string
  @Field(() => PeriodType, { description: 'Period of the address; open while it is current.' })
  period!: PeriodType
}
