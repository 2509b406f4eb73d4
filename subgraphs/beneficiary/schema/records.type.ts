import { Field, ObjectType } from 'type-graphql'
import { PeriodType } from '../../../shared/schema/common-types'
import { InsuranceStatusEnum, RegisterEnum, ResidenceStatusEnum } from '../../../shared/schema/enums'
import { NissScalar } from '../../../shared/schema/scalars'
import type { InsuranceStatus, Register, ResidenceStatus } from '../../../shared/values/care-types'
import { NumberKindEnum } from './enums'

/** A number of a person. */
@ObjectType('IdentityNumber', { description: 'A number of a person, with the days on which it was in use.' })
export class IdentityNumberType {
  @Field(() => NissScalar, { description: 'The number.' })
  number!: string
  @Field(() => NumberKindEnum, { description: 'National register number or BIS number.' })
  kind!: 'NISS' | 'BIS'
  @Field(() => PeriodType, { description: 'When it was in use; no end: it still is.' })
  period!: PeriodType
  @Field(() => NissScalar, { nullable: true, description: 'The number that took its place; null for the last one.' })
  replacedBy!: string | null
}

/** A name of a person. */
@ObjectType('NameRecord', { description: 'A name of a person, with the days on which it was borne.' })
export class NameRecordType {
  @Field({ description: 'Last name (nom).' })
  lastName!: string
  @Field(() => String, { nullable: true, description: 'First names (prénoms); null where there are none.' })
  firstNames!: string | null
  @Field(() => PeriodType, { description: 'When it was borne; no end: it still is.' })
  period!: PeriodType
}

/** A residence status of a person. */
@ObjectType('ResidenceRecord', { description: 'A residence status (statut de séjour) with its days.' })
export class ResidenceRecordType {
  @Field(() => ResidenceStatusEnum, { description: 'The status.' })
  status!: ResidenceStatus
  @Field(() => RegisterEnum, { description: 'The register of inscription.' })
  register!: Register
  @Field(() => String, {
    nullable: true,
    description: 'Asylum seekers: the commune assigned to them (TI 207), by INS code.',
  })
  allocationInsCode!: string | null
  @Field(() => PeriodType, { description: 'When it held; no end: it still does.' })
  period!: PeriodType
}

/** An insurance status of a person. */
@ObjectType('InsuranceRecord', {
  description: 'Whether the person is or can be insured (assurabilité), with the days.',
})
export class InsuranceRecordType {
  @Field(() => InsuranceStatusEnum, { description: 'The status.' })
  status!: InsuranceStatus
  @Field(() => String, { nullable: true, description: 'The insurer (organisme assureur); null where none is told.' })
  insurer!: string | null
  @Field(() => PeriodType, { description: 'When it held; no end: it still does.' })
  period!: PeriodType
}

/** An address of a person. */
@ObjectType('AddressRecord', { description: 'An address with the days on which the person lived there.' })
export class AddressRecordType {
  @Field(() => String, { nullable: true, description: 'Street and number; null where they are not told.' })
  street!: string | null
  @Field(() => String, { nullable: true, description: 'Postal code; null where it is not told.' })
  postalCode!: string | null
  @Field({ description: 'INS code of the commune.' })
  insCode!: string
  @Field({ description: 'Name of the commune; its INS code where the name is not known here.' })
  municipality!: string
  @Field(() => PeriodType, { description: 'When the person lived there; no end: still does.' })
  period!: PeriodType
}
