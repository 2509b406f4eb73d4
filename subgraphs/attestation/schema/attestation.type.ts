import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql'
import { PeriodInput, PeriodType, RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { CareTypeEnum, graphqlEnum } from '../../../shared/schema/enums'
import { DateTime, InamiScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { BeneficiaryRef, ProviderRef } from './references.type'

export const AttestationMediumEnum = graphqlEnum(
  'AttestationMedium',
  ['ELECTRONIC', 'PAPER'],
  'How the attestation is kept.',
  { ELECTRONIC: 'Kept in this system.', PAPER: 'Kept on paper by the provider.' },
)
/** How the attestation is kept. */
export type AttestationMedium = keyof typeof AttestationMediumEnum

@Directive('@key(fields: "number")')
@ObjectType('AmuAttestation', {
  description: 'Urgent medical aid attestation (attestation AMU, attest DMH) of a physician or dentist.',
})
export class AmuAttestationType {
  @Field(() => ID, {
    description: 'At most 21 characters, the last two check digits: it goes into eFact record 25.',
  })
  number!: string
  @Field(() => BeneficiaryRef, {
    nullable: true,
    description: 'Whose care it bears; null for who may not see persons, and where the owner does not answer.',
  })
  beneficiary!: BeneficiaryRef | null
  @Field(() => ProviderRef, {
    nullable: true,
    description: 'The physician or dentist who issued it; null where not registered.',
  })
  provider!: ProviderRef | null
  @Field(() => [CareTypeEnum], { description: 'The types of care that it names.' })
  careTypes!: CareType[]
  @Field(() => PeriodType, { description: 'The days on which it is valid.' })
  validity!: PeriodType
  @Field(() => DateTime, { description: 'When it was issued.' })
  issuedAt!: string | Date
  @Field(() => AttestationMediumEnum, { description: 'How it is kept.' })
  medium!: AttestationMedium
  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null where it stands.' })
  revokedAt!: string | Date | null
  @Field(() => String, { nullable: true, description: 'Why it was revoked; null where it stands.' })
  revocationReason!: string | null
  @Field(() => LocalDate, {
    description:
      'Kept at least until then; with an open end, counted from the day of issue as long as no last day is known.',
  })
  keptUntil!: Day
}

@InputType('AttestationFilter', {
  description: 'Narrows a list of attestations; what is not given does not narrow it.',
})
export class AttestationFilterInput {
  @Field(() => NissScalar, { nullable: true, description: 'Of this person, by any number ever held.' })
  niss?: string | null
  @Field(() => InamiScalar, { nullable: true, description: 'Issued by this provider.' })
  provider?: string | null
  @Field(() => LocalDate, { nullable: true, description: 'Valid on this day.' })
  on?: Day | null
  @Field(() => CareTypeEnum, { nullable: true, description: 'Naming this type of care.' })
  careType?: CareType | null
  @Field(() => Boolean, { nullable: true, description: 'Revoked, or standing.' })
  revoked?: boolean | null
}

@InputType('AttestationInput', { description: 'What the physician or dentist attests.' })
export class AttestationInput {
  @Field(() => NissScalar, { description: 'The patient’s number, any that the person ever had.' })
  niss!: string
  @Field(() => InamiScalar, { description: 'The caller’s own number.' })
  provider!: string
  @Field(() => [CareTypeEnum], { description: 'At least one type of care.' })
  careTypes!: CareType[]
  @Field(() => PeriodInput, { description: 'The days on which it is valid; the end may be open.' })
  validity!: PeriodInput
  @Field(() => AttestationMediumEnum, {
    nullable: true,
    defaultValue: 'ELECTRONIC',
    description: 'PAPER where the signed paper is kept by the provider.',
  })
  medium?: AttestationMedium | null
}

@ObjectType('AttestationPayload', { description: 'An attestation that was written, or why not.' })
export class AttestationPayload {
  @Field(() => AmuAttestationType, { nullable: true, description: 'Null where a finding refuses.' })
  attestation!: object | null
  @Field(() => [RuleFindingType], { description: 'What the rules say.' })
  findings!: RuleFindingType[]
}

export const AmuAttestationConnection = connectionType('AmuAttestation', () => AmuAttestationType)
