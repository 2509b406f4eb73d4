import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { PeriodInput, PeriodType, RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { CareTypeEnum, graphqlEnum } from '../../../shared/schema/enums'
import { BeneficiaryRef, ProviderRef } from '../../../shared/schema/references.type'
import { DateTime, InamiScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { type AttestationMedium, attestationMedia } from '../domain/attestation-medium'
import type { AttestationCase } from '../rules/attestation-case'

const AttestationMediumEnum = graphqlEnum(
  'AttestationMedium',
  attestationMedia,
  'Medium on which an attestation is kept.',
  { ELECTRONIC: 'This system keeps the attestation.', PAPER: 'The provider keeps the signed attestation on paper.' },
)

@Directive('@key(fields: "number")')
@ObjectType('AmuAttestation', {
  description: 'Urgent medical aid attestation (attestation AMU, attest DMH) of a physician or dentist.',
})
export class AmuAttestationType {
  @Field(() => ID, {
    description: 'Number, at most 21 characters; the last two are check digits. eFact record 25 cites it.',
  })
  number!: string
  @Field(() => BeneficiaryRef, {
    nullable: true,
    description: 'Person whose care the attestation covers. Null if the caller may not see persons.',
  })
  beneficiary!: BeneficiaryRef | null
  @Field(() => ProviderRef, {
    nullable: true,
    description: 'Physician or dentist who issued the attestation. Null if not registered.',
  })
  provider!: ProviderRef | null
  @Field(() => [CareTypeEnum], { description: 'Types of care that the attestation names.' })
  careTypes!: CareType[]
  @Field(() => PeriodType, { description: 'Days on which the attestation is valid.' })
  validity!: PeriodType
  @Field(() => DateTime, { description: 'Instant of issue.' })
  issuedAt!: Date
  @Field(() => AttestationMediumEnum, { description: 'Medium on which the attestation is kept.' })
  medium!: AttestationMedium
  @Field(() => DateTime, { nullable: true, description: 'Instant of the revocation. Null if not revoked.' })
  revokedAt!: Date | null
  @Field(() => String, { nullable: true, description: 'Reason of the revocation. Null if not revoked.' })
  revocationReason!: string | null
  @Field({
    description:
      'True: issued more than 30 days after its first day, or after CAAMI opened a control on care that it would cover (ATT-LATE).',
  })
  issuedLate!: boolean
  @Field(() => LocalDate, {
    description:
      'Last day of the retention period (ATT-5-YEARS). For an open validity the period counts from the day of issue, or from the first day if that is later.',
  })
  keptUntil!: Day

  /** Not a field: the case that the rules evaluate. */
  attested!: AttestationCase
}

@InputType('AttestationFilter', { description: 'Filter for attestations; omitted fields are ignored.' })
export class AttestationFilterInput {
  @Field(() => NissScalar, {
    nullable: true,
    description: 'Filter by person; current and former numbers match. FORBIDDEN if the caller may not see persons.',
  })
  niss?: string | null
  @Field(() => InamiScalar, { nullable: true, description: 'Filter by issuer.' })
  provider?: string | null
  @Field(() => LocalDate, { nullable: true, description: 'Filter by a day of validity.' })
  on?: Day | null
  @Field(() => CareTypeEnum, { nullable: true, description: 'Filter by a type of care that the attestation names.' })
  careType?: CareType | null
  @Field(() => Boolean, { nullable: true, description: 'true: revoked; false: not revoked.' })
  revoked?: boolean | null
}

@InputType('AttestationInput', { description: 'Content of an attestation.' })
export class AttestationInput {
  @Field(() => NissScalar, { description: 'Current or former number of the patient.' })
  niss!: string
  @Field(() => InamiScalar, { description: 'INAMI number of the caller.' })
  provider!: string
  @Field(() => [CareTypeEnum], { description: 'At least one type of care.' })
  careTypes!: CareType[]
  @Field(() => PeriodInput, { description: 'Days on which the attestation is valid; the end may be open.' })
  validity!: PeriodInput
  @Field(() => AttestationMediumEnum, {
    nullable: true,
    defaultValue: 'ELECTRONIC',
    description: 'PAPER if the provider keeps the signed attestation on paper.',
  })
  medium?: AttestationMedium | null
}

@ObjectType('AttestationPayload', { description: 'Result of issuing or revoking an attestation.' })
export class AttestationPayload {
  @Field(() => AmuAttestationType, {
    nullable: true,
    description: 'The attestation. Null if an ERROR finding refuses.',
  })
  attestation!: AmuAttestationType | null
  @Field(() => [RuleFindingType], { description: 'Refusals and warnings.' })
  findings!: Finding[]
}

export const AmuAttestationConnection = connectionType('AmuAttestation', () => AmuAttestationType)
