import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { ActorType, PeriodType } from '../../../shared/schema/common-types'
import { InsuranceStatusEnum, ResidenceStatusEnum } from '../../../shared/schema/enums'
import { DateTime, LocalDate } from '../../../shared/schema/scalars'
import type { InsuranceStatus, ResidenceStatus } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { DecidingOrgan, DecisionAction, DecisionKind, IncomeLevel } from '../domain/decision-content'
import { DecidingOrganEnum, DecisionActionEnum, DecisionKindEnum, IncomeLevelEnum } from './enums'
import { CoverageType, OwnFundsItemType, RefundTermsType, SocialInquiryType } from './terms.type'

/** A decision in its present state. */
@Directive('@key(fields: "number")')
@ObjectType('Decision', {
  description: 'A decision of a CPAS to pay for the care of a person (décision de prise en charge, carte médicale).',
})
export class DecisionType {
  @Field(() => ID, { description: 'Number of the decision, the same in every version. At most 12 digits.' })
  number!: string
  @Field(() => Int, { description: 'Current version: 1 at creation, incremented by each change.' })
  version!: number
  @Field(() => DecisionKindEnum, { description: 'Principle or guarantee.' })
  kind!: DecisionKind
  @Field(() => LocalDate, { description: 'Day on which the council or its delegate decided.' })
  councilDate!: Day
  @Field(() => DecidingOrganEnum, { description: 'Organ of the CPAS that decided.' })
  decidedBy!: DecidingOrgan
  @Field(() => SocialInquiryType, {
    nullable: true,
    description: 'Social inquiry that the decision rests on. Null: none is recorded.',
  })
  inquiry!: SocialInquiryType | null
  @Field(() => PeriodType, {
    description: 'Days on which the decision is valid. A last day before the first day: the decision is annulled.',
  })
  validity!: PeriodType
  @Field({ description: 'True: taken under a court ruling; retroactivity limits do not apply.' })
  judicialDecision!: boolean
  @Field(() => ResidenceStatusEnum, { description: 'Residence status of the person on the first day.' })
  residenceStatus!: ResidenceStatus
  @Field(() => InsuranceStatusEnum, { description: 'Insurance status of the person on the first day.' })
  insuranceStatus!: InsuranceStatus
  @Field(() => IncomeLevelEnum, { description: 'Income level according to the social inquiry.' })
  incomeLevel!: IncomeLevel
  @Field(() => String, {
    description: 'INS code of the municipality where the person lives, according to the social inquiry.',
  })
  residenceInsCode!: string
  @Field(() => String, {
    nullable: true,
    description:
      'Why this CPAS is competent although the person lives in another municipality. Null: not stated, or the caller may only read anonymised figures.',
  })
  competenceGround!: string | null
  @Field(() => Boolean, {
    nullable: true,
    description:
      'For asylum seekers: true if the CPAS offered decent and affordable housing in the municipality. Null: not stated.',
  })
  housingOffered!: boolean | null
  @Field(() => [CoverageType], { description: 'Coverages, one per covered care type. Empty for a principle decision.' })
  coverages!: CoverageType[]
  @Field(() => [OwnFundsItemType], {
    description: 'Expenses outside the nomenclature that the CPAS pays from its own funds.',
  })
  ownFunds!: OwnFundsItemType[]
  @Field(() => LocalDate, {
    nullable: true,
    description: 'For insurable persons: last day to join a health insurance fund, inclusive. Null for other persons.',
  })
  insuranceDueBy!: Day | null
  @Field(() => String, {
    nullable: true,
    description: 'Grounds for joining later. Null: none recorded, or the caller may only read anonymised figures.',
  })
  insuranceDelayGrounds!: string | null
}

/** A version of a decision. */
@Directive('@key(fields: "id")')
@ObjectType('DecisionVersion', { description: 'A version of a decision as it was recorded. It never changes.' })
export class DecisionVersionType {
  @Field(() => ID, { description: 'Number of the decision, a hyphen and the version: 000000123456-2.' })
  id!: string
  @Field(() => Int, { description: 'Version: 1 at creation.' })
  version!: number
  @Field(() => DateTime, { description: 'Instant at which the version was recorded.' })
  recordedAt!: Date
  @Field(() => ActorType, { description: 'Actor who recorded the version.' })
  recordedBy!: ActorType
  @Field(() => DecisionActionEnum, { description: 'Action that recorded the version.' })
  action!: DecisionAction
  reason!: string | null
  @Field(() => DecisionKindEnum, { description: 'Principle or guarantee.' })
  kind!: DecisionKind
  @Field(() => LocalDate, { description: 'Day on which the council or its delegate decided.' })
  councilDate!: Day
  @Field(() => DecidingOrganEnum, { description: 'Organ of the CPAS that decided.' })
  decidedBy!: DecidingOrgan
  @Field(() => SocialInquiryType, {
    nullable: true,
    description: 'Social inquiry that the decision rests on. Null: none is recorded.',
  })
  inquiry!: SocialInquiryType | null
  @Field(() => PeriodType, { description: 'Days on which the decision is valid by this version.' })
  validity!: PeriodType
  @Field({ description: 'True: taken under a court ruling.' })
  judicialDecision!: boolean
  @Field(() => ResidenceStatusEnum, { description: 'Residence status of the person on the first day.' })
  residenceStatus!: ResidenceStatus
  @Field(() => InsuranceStatusEnum, { description: 'Insurance status of the person on the first day.' })
  insuranceStatus!: InsuranceStatus
  @Field(() => IncomeLevelEnum, { description: 'Income level according to the social inquiry.' })
  incomeLevel!: IncomeLevel
  @Field(() => String, {
    description: 'INS code of the municipality where the person lives, according to the social inquiry.',
  })
  residenceInsCode!: string
  competenceGround!: string | null
  @Field(() => Boolean, {
    nullable: true,
    description:
      'For asylum seekers: true if the CPAS offered decent and affordable housing in the municipality. Null: not stated.',
  })
  housingOffered!: boolean | null
  @Field(() => RefundTermsType, {
    description:
      'Refund by the State on the first day, as the registers reported the situation when the version was recorded.',
  })
  refundTerms!: RefundTermsType
  @Field(() => [CoverageType], { description: 'Coverages, one per covered care type.' })
  coverages!: CoverageType[]
  @Field(() => [OwnFundsItemType], { description: 'Expenses that the CPAS pays from its own funds.' })
  ownFunds!: OwnFundsItemType[]
  decisionNumber!: string
}

/** A field that differs between two versions. */
@ObjectType('FieldChange', { description: 'A field that differs between two versions of a decision.' })
export class FieldChangeType {
  @Field({ description: 'Dotted path of the field, with coverages by care type: coverages.GENERAL_MEDICINE.period.to' })
  path!: string
  @Field(() => String, { nullable: true, description: 'Value in the earlier version. Null: absent.' })
  before!: string | null
  @Field(() => String, { nullable: true, description: 'Value in the later version. Null: absent.' })
  after!: string | null
}
