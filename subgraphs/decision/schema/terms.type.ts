import { Field, Int, ObjectType } from 'type-graphql'
import type { Texts } from '../../../shared/rules/finding'
import { PeriodType } from '../../../shared/schema/common-types'
import { CareTypeEnum, SupportLevelEnum } from '../../../shared/schema/enums'
import { EnterpriseScalar, Euro, Percentage } from '../../../shared/schema/scalars'
import type { CareType, SupportLevel } from '../../../shared/values/care-types'

/** The State's share of the two parts. */
@ObjectType('RefundShare', { description: 'The State’s share of the insurance part and of the patient’s part.' })
export class RefundShareType {
  @Field(() => Percentage, { description: 'Of what the insurance would bear (AMI/ZIV).' })
  insurancePart!: number
  @Field(() => Percentage, { description: 'Of the patient’s part (ticket modérateur).' })
  patientPart!: number
}

/** What the State refunds. */
@ObjectType('RefundTerms', {
  description: 'What the State (SPP IS) refunds: follows from the situation, never typed in.',
})
export class RefundTermsType {
  @Field(() => Int, { description: 'Refund code; the project’s provisional ones begin at 9001.' })
  refundCode!: number
  @Field({ description: 'Goes into eFact record 25 zone 27.' })
  coverageCode!: string
  @Field({ description: 'Whether the person stays legally (L) or not (I).' })
  legalStay!: boolean
  @Field({ description: 'The provider must hold an AMU attestation.' })
  amuAttestationRequired!: boolean
  @Field(() => RefundShareType, { description: 'For hospitalisation.' })
  hospitalization!: RefundShareType
  @Field(() => RefundShareType, { description: 'For ambulatory care in a hospital.' })
  ambulatoryHospitalCare!: RefundShareType
  @Field(() => RefundShareType, { description: 'For all other care.' })
  otherCare!: RefundShareType
  justification!: Texts
}

/** A cover (volet). */
@ObjectType('Coverage', { description: 'What a decision grants for one care type (volet, dekking).' })
export class CoverageType {
  @Field(() => CareTypeEnum, { description: 'The care covered.' })
  careType!: CareType
  @Field(() => PeriodType, { description: 'The days of the cover, inside those of the decision.' })
  period!: PeriodType
  @Field(() => SupportLevelEnum, {
    description:
      'Share of the part that the insurance would bear (AMI/ZIV) that the CPAS takes where the State does not.',
  })
  insurancePart!: SupportLevel
  @Field(() => SupportLevelEnum, { description: "The same for the patient's part (ticket modérateur)." })
  patientPart!: SupportLevel
  @Field(() => SupportLevelEnum, { description: 'Supplements above the tariff.' })
  supplements!: SupportLevel
  @Field(() => Euro, {
    nullable: true,
    description: "With PARTIAL only: at most this much of the patient's part in a calendar month.",
  })
  patientPartMaxPerMonth!: number | null
  @Field(() => Euro, { nullable: true, description: 'Hospital covers with PARTIAL: at most this much of supplements.' })
  supplementMax!: number | null
  @Field(() => [String], { description: 'Hospital covers with PARTIAL: these supplements only; none: all.' })
  supplementTypes!: string[]
  @Field({ description: 'An agreement between the CPAS and the provider fixes the terms.' })
  agreement!: boolean
  @Field({ description: 'The CPAS pays prescribed care only.' })
  prescriptionRequired!: boolean
  @Field(() => [EnterpriseScalar], { description: 'Prostheses and transport: these companies only; none: any.' })
  authorisedCompanies!: string[]
  authorisedProviders!: string[]
}

/** What the CPAS pays beyond. */
@ObjectType('OwnFundsItem', { description: 'What the CPAS pays from its own funds, outside the nomenclature.' })
export class OwnFundsItemType {
  @Field({ description: 'What is paid.' })
  description!: string
  @Field(() => Euro, { nullable: true, description: 'At most this much; null: no maximum.' })
  maxAmount!: number | null
}
