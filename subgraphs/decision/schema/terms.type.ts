import { Field, Int, ObjectType } from 'type-graphql'
import type { Texts } from '../../../shared/rules/finding'
import { PeriodType } from '../../../shared/schema/common-types'
import { CareTypeEnum, SupportLevelEnum } from '../../../shared/schema/enums'
import { EnterpriseScalar, Euro, LocalDate, Percentage } from '../../../shared/schema/scalars'
import type { CareType, SupportLevel } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'

/** The State's share of the insurance part and of the patient's part. */
@ObjectType('RefundShare', { description: 'The State’s share of the insurance part and of the patient’s part.' })
export class RefundShareType {
  @Field(() => Percentage, { description: 'Share of the insurance part (AMI/ZIV).' })
  insurancePart!: number
  @Field(() => Percentage, { description: 'Share of the patient’s part (ticket modérateur).' })
  patientPart!: number
}

/** Refund by the State. */
@ObjectType('RefundTerms', {
  description: 'Refund by the State (SPP IS). It follows from the situation of the person.',
})
export class RefundTermsType {
  @Field(() => Int, { description: 'Refund code. Provisional codes of this project begin at 9001.' })
  refundCode!: number
  @Field({ description: 'Coverage code, for eFact record 25 zone 27.' })
  coverageCode!: string
  @Field({ description: 'True: legal stay (L); false: illegal stay (I).' })
  legalStay!: boolean
  @Field({ description: 'True: the provider needs an attestation of urgent medical aid (AMU).' })
  amuAttestationRequired!: boolean
  @Field(() => RefundShareType, { description: 'Share for hospitalisation.' })
  hospitalization!: RefundShareType
  @Field(() => RefundShareType, { description: 'Share for ambulatory care in a hospital.' })
  ambulatoryHospitalCare!: RefundShareType
  @Field(() => RefundShareType, { description: 'Share for all other care.' })
  otherCare!: RefundShareType
  justification!: Texts
}

/** An expense that the CPAS pays from its own funds. */
@ObjectType('OwnFundsItem', { description: 'Expense outside the nomenclature that the CPAS pays from its own funds.' })
export class OwnFundsItemType {
  description!: string
  @Field(() => Euro, { nullable: true, description: 'Maximum amount in euro. Null: no maximum.' })
  maxAmount!: number | null
  @Field(() => CareTypeEnum, {
    nullable: true,
    description: 'Care type of the expense. Null: not about one care type.',
  })
  careType!: CareType | null
  @Field(() => PeriodType, {
    nullable: true,
    description: 'Days for which the CPAS pays. Null: as long as the decision is valid.',
  })
  period!: Period | null

  /** Not a field: the decision that counts the payments. */
  decisionNumber!: string
}

/** The social inquiry that a decision rests on. */
@ObjectType('SocialInquiry', {
  description: 'Social inquiry (enquête sociale, sociaal onderzoek) that a decision rests on.',
})
export class SocialInquiryType {
  @Field(() => LocalDate, { description: 'Day of the inquiry.' })
  on!: Day
  reference!: string | null
}

/** Refund terms of the days of a period. */
@ObjectType('RefundTermsPeriod', { description: 'Refund by the State on the days of a period.' })
export class RefundTermsPeriodType {
  @Field(() => PeriodType, { description: 'Days on which the terms apply.' })
  period!: PeriodType
  @Field(() => RefundTermsType, {
    nullable: true,
    description: 'Refund terms of these days. Null: none, because the person is insured.',
  })
  refundTerms!: RefundTermsType | null
}

/** A coverage (volet, dekking). */
@ObjectType('Coverage', { description: 'Coverage of one care type by a decision (volet, dekking).' })
export class CoverageType {
  @Field(() => CareTypeEnum, { description: 'Covered care type.' })
  careType!: CareType
  @Field(() => PeriodType, { description: 'Days of the coverage, within the validity of the decision.' })
  period!: PeriodType
  @Field(() => SupportLevelEnum, {
    description: 'How much the CPAS pays of the insurance part (AMI/ZIV) that the State does not pay.',
  })
  insurancePart!: SupportLevel
  @Field(() => SupportLevelEnum, { description: 'How much the CPAS pays of the patient’s part (ticket modérateur).' })
  patientPart!: SupportLevel
  @Field(() => SupportLevelEnum, { description: 'How much the CPAS pays of supplements above the tariff.' })
  supplements!: SupportLevel
  @Field(() => Euro, {
    nullable: true,
    description:
      'Maximum of the patient’s part per calendar month, in euro. Only with `patientPart` PARTIAL. Null: no maximum.',
  })
  patientPartMaxPerMonth!: number | null
  @Field(() => Euro, {
    nullable: true,
    description:
      'Maximum of the supplements, in euro. Only for hospital care types with `supplements` PARTIAL. Null: no maximum.',
  })
  supplementMax!: number | null
  @Field({ description: 'True: an agreement between the CPAS and the provider defines the terms.' })
  agreement!: boolean
  @Field({ description: 'True: the CPAS pays prescribed care only.' })
  prescriptionRequired!: boolean
  @Field(() => [EnterpriseScalar], {
    description: 'Companies to which the coverage is restricted (prostheses and transport). Empty: any company.',
  })
  authorisedCompanies!: string[]
  authorisedProviders!: string[]
  restrictionGround!: string | null
  supplementTypes!: string[]
  @Field(() => [OwnFundsItemType], {
    description:
      'What the CPAS pays from its own funds for this care type. A provider needs the prior agreement of the CPAS for it.',
  })
  priorAgreements!: OwnFundsItemType[]
}
