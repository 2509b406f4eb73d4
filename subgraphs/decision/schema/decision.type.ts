import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { ActorType, PeriodType } from '../../../shared/schema/common-types'
import { InsuranceStatusEnum, ResidenceStatusEnum } from '../../../shared/schema/enums'
import { DateTime, LocalDate } from '../../../shared/schema/scalars'
import type { InsuranceStatus, ResidenceStatus } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { DecisionAction, DecisionKind, IncomeLevel } from '../domain/decision-content'
import { DecisionActionEnum, DecisionKindEnum, IncomeLevelEnum } from './enums'
import { CoverageType, OwnFundsItemType, RefundTermsType } from './terms.type'

/** A decision as it stands today. */
@Directive('@key(fields: "number")')
@ObjectType('Decision', {
  description:
    'The decision of a CPAS to bear the cost of care of a person (décision de prise en charge, carte médicale).',
})
export class DecisionType {
  @Field(() => ID, { description: 'Given once, the same in every version. At most 12 digits.' })
  number!: string
  @Field(() => Int, { description: 'The current version: 1 at creation, one more at each act.' })
  version!: number
  @Field(() => DecisionKindEnum, { description: 'Principle or guarantee.' })
  kind!: DecisionKind
  @Field(() => LocalDate, { description: 'The day on which the council (or its delegate) decided.' })
  councilDate!: Day
  @Field(() => PeriodType, {
    description: 'The days on which it holds. A last day before the first: it holds on none.',
  })
  validity!: PeriodType
  @Field({ description: 'A judge decided: the limits on days gone by do not apply.' })
  judicialDecision!: boolean
  @Field(() => ResidenceStatusEnum, { description: 'Of the person on the first day.' })
  residenceStatus!: ResidenceStatus
  @Field(() => InsuranceStatusEnum, { description: 'Of the person on the first day.' })
  insuranceStatus!: InsuranceStatus
  @Field(() => IncomeLevelEnum, { description: 'As the social inquiry found it.' })
  incomeLevel!: IncomeLevel
  @Field(() => String, {
    description: 'The commune in which the person really lives, by INS code, as the social inquiry found it.',
  })
  residenceInsCode!: string
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Asylum seekers: whether decent housing suited to their means was offered in the commune; null: not told.',
  })
  housingOffered!: boolean | null
  @Field(() => RefundTermsType, { description: 'What the State refunds.' })
  refundTerms!: RefundTermsType
  @Field(() => [CoverageType], { description: 'One for each care type covered; none in a principle decision.' })
  coverages!: CoverageType[]
  @Field(() => [OwnFundsItemType], { description: 'What the CPAS pays from its own funds, outside the nomenclature.' })
  ownFunds!: OwnFundsItemType[]
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Insurable persons: the last day to have them insured. Null for others.',
  })
  insuranceDueBy!: Day | null
  @Field(() => String, { nullable: true, description: 'The grounds of a longer delay.' })
  insuranceDelayGrounds!: string | null
}

/** A version as it was recorded. */
@Directive('@key(fields: "id")')
@ObjectType('DecisionVersion', { description: 'A decision as one act recorded it; never changed afterwards.' })
export class DecisionVersionType {
  @Field(() => ID, { description: "The decision's number, a hyphen and the version: 000000123456-2." })
  id!: string
  @Field(() => Int, { description: '1 at creation.' })
  version!: number
  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt!: Date
  @Field(() => ActorType, { description: 'Who recorded it.' })
  recordedBy!: ActorType
  @Field(() => DecisionActionEnum, { description: 'By which act.' })
  action!: DecisionAction
  @Field(() => String, { nullable: true, description: 'The reason given with the act.' })
  reason!: string | null
  @Field(() => DecisionKindEnum, { description: 'Principle or guarantee.' })
  kind!: DecisionKind
  @Field(() => LocalDate, { description: 'The day on which the council decided.' })
  councilDate!: Day
  @Field(() => PeriodType, { description: 'The days on which it holds by this version.' })
  validity!: PeriodType
  @Field({ description: 'A judge decided.' })
  judicialDecision!: boolean
  @Field(() => ResidenceStatusEnum, { description: 'Of the person on the first day.' })
  residenceStatus!: ResidenceStatus
  @Field(() => InsuranceStatusEnum, { description: 'Of the person on the first day.' })
  insuranceStatus!: InsuranceStatus
  @Field(() => IncomeLevelEnum, { description: 'As the social inquiry found it.' })
  incomeLevel!: IncomeLevel
  @Field(() => String, {
    description: 'The commune in which the person really lives, by INS code, as the social inquiry found it.',
  })
  residenceInsCode!: string
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Asylum seekers: whether decent housing suited to their means was offered in the commune; null: not told.',
  })
  housingOffered!: boolean | null
  @Field(() => RefundTermsType, { description: 'What the State refunds by this version.' })
  refundTerms!: RefundTermsType
  @Field(() => [CoverageType], { description: 'One for each care type covered.' })
  coverages!: CoverageType[]
  @Field(() => [OwnFundsItemType], { description: 'What the CPAS pays from its own funds.' })
  ownFunds!: OwnFundsItemType[]
}

/** One difference between two versions. */
@ObjectType('FieldChange', { description: 'One difference between two versions.' })
export class FieldChangeType {
  @Field({ description: 'Dotted path; covers by their care type: coverages.GENERAL_MEDICINE.period.to' })
  path!: string
  @Field(() => String, { nullable: true, description: 'Null: it was not there.' })
  before!: string | null
  @Field(() => String, { nullable: true, description: 'Null: it is not there any more.' })
  after!: string | null
}
