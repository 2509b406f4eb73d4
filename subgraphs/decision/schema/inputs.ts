import { Field, ID, InputType } from 'type-graphql'
import { PeriodInput } from '../../../shared/schema/common-types'
import { CareTypeEnum, MutationKindEnum, SupportLevelEnum } from '../../../shared/schema/enums'
import { EnterpriseScalar, Euro, InamiScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { CareType, IdentityMutationKind, SupportLevel } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { DecisionAction, DecisionKind, IncomeLevel } from '../domain/decision-content'
import {
  DecisionActionEnum,
  DecisionKindEnum,
  type DecisionMutationStatus,
  DecisionMutationStatusEnum,
  type DecisionStatus,
  DecisionStatusEnum,
  IncomeLevelEnum,
} from './enums'

@InputType('CoverageInput', { description: 'A cover as it is asked for.' })
export class CoverageInput {
  @Field(() => CareTypeEnum, { description: 'The care covered; once in a decision.' })
  careType!: CareType
  @Field(() => PeriodInput, { description: 'Inside the validity of the decision.' })
  period!: PeriodInput
  @Field(() => SupportLevelEnum, {
    nullable: true,
    defaultValue: 'FULL',
    description: 'Of the insurance’s part, where the State does not pay it.',
  })
  insurancePart?: SupportLevel | null
  @Field(() => SupportLevelEnum, { nullable: true, defaultValue: 'NOTHING', description: 'Of the patient’s part.' })
  patientPart?: SupportLevel | null
  @Field(() => SupportLevelEnum, { nullable: true, defaultValue: 'NOTHING', description: 'Of supplements.' })
  supplements?: SupportLevel | null
  @Field(() => Euro, { nullable: true, description: 'With patientPart PARTIAL only.' })
  patientPartMaxPerMonth?: number | null
  @Field(() => Euro, { nullable: true, description: 'Hospital covers with supplements PARTIAL only.' })
  supplementMax?: number | null
  @Field(() => [String], { nullable: true, description: 'Hospital covers with supplements PARTIAL only.' })
  supplementTypes?: string[] | null
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'An agreement fixes the terms.' })
  agreement?: boolean | null
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Prescribed care only.' })
  prescriptionRequired?: boolean | null
  @Field(() => [InamiScalar], { nullable: true, description: 'None: any provider.' })
  authorisedProviders?: string[] | null
  @Field(() => [EnterpriseScalar], { nullable: true, description: 'Prostheses and transport only. None: any.' })
  authorisedCompanies?: string[] | null
}

@InputType('OwnFundsInput', { description: 'What the CPAS pays from its own funds.' })
export class OwnFundsInput {
  @Field({ description: 'What is paid.' })
  description!: string
  @Field(() => Euro, { nullable: true, description: 'None: no maximum.' })
  maxAmount?: number | null
}

@InputType('DecisionInput', { description: 'A decision as the council took it.' })
export class DecisionInput {
  @Field(() => NissScalar, { description: 'Any number that the person ever had.' })
  niss!: string
  @Field(() => LocalDate, { description: 'The day on which the council (or its delegate) decided.' })
  councilDate!: Day
  @Field(() => PeriodInput, { description: 'At most one year.' })
  validity!: PeriodInput
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'A judge decided.' })
  judicialDecision?: boolean | null
  @Field(() => IncomeLevelEnum, { description: 'As the social inquiry found it.' })
  incomeLevel!: IncomeLevel
  @Field(() => Boolean, {
    nullable: true,
    description: 'Asylum seekers: whether decent housing suited to their means was offered in the commune.',
  })
  housingOffered?: boolean | null
  @Field({
    description:
      "The commune in which the person really lives, by INS code. A commune outside the CPAS's own gives a finding.",
  })
  residenceInsCode!: string
  @Field(() => [CoverageInput], { description: 'None: a principle decision.' })
  coverages!: CoverageInput[]
  @Field(() => [OwnFundsInput], { nullable: true, description: 'What the CPAS pays beyond, from its own funds.' })
  ownFunds?: OwnFundsInput[] | null
  @Field(() => String, {
    nullable: true,
    description: 'Days beyond the three months allowed to have an insurable person insured, with the grounds.',
  })
  insuranceDelayGrounds?: string | null
}

@InputType('CommitmentInput', { description: 'The care for which a guarantee is asked.' })
export class CommitmentInput {
  @Field(() => NissScalar, { description: 'Any number that the person ever had.' })
  niss!: string
  @Field(() => InamiScalar, { description: 'The caller’s own number.' })
  provider!: string
  @Field(() => CareTypeEnum, { description: 'The care to guarantee.' })
  careType!: CareType
  @Field(() => LocalDate, { description: 'The first day guaranteed.' })
  on!: Day
}

@InputType('DecisionFilter', { description: 'Decisions that fit all that is given.' })
export class DecisionFilter {
  @Field(() => NissScalar, { nullable: true, description: 'Of this person, by any number ever held.' })
  niss?: string | null
  @Field(() => ID, { nullable: true, description: 'Of this number.' })
  number?: string | null
  @Field(() => DecisionKindEnum, { nullable: true, description: 'Principle or guarantee.' })
  kind?: DecisionKind | null
  @Field(() => DecisionStatusEnum, { nullable: true, description: 'On the day `on`, today where none is given.' })
  status?: DecisionStatus | null
  @Field(() => LocalDate, { nullable: true, description: 'With no status: decisions that hold that day.' })
  on?: Day | null
  @Field(() => CareTypeEnum, { nullable: true, description: 'With a cover of this care type.' })
  careType?: CareType | null
  @Field(() => EnterpriseScalar, { nullable: true, description: 'Of this CPAS.' })
  cpas?: string | null
  @Field(() => PeriodInput, { nullable: true, description: 'Whose last day lies in these days.' })
  endsIn?: PeriodInput | null
  @Field(() => PeriodInput, {
    nullable: true,
    description: 'With a cover whose last day lies in these days, before the last day of the decision.',
  })
  coverEndsIn?: PeriodInput | null
  @Field(() => PeriodInput, {
    nullable: true,
    description: 'Insurable persons to be insured by one of these days, without recorded grounds for a longer delay.',
  })
  insuranceDueIn?: PeriodInput | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'Insurable persons not insured in time, without recorded grounds; false: all others.',
  })
  insuranceOverdue?: boolean | null
}

@InputType('MutationInboxFilter', { description: 'Mutations that fit all that is given.' })
export class MutationInboxFilter {
  @Field(() => DecisionMutationStatusEnum, { nullable: true, defaultValue: 'PENDING', description: 'Null: all.' })
  status?: DecisionMutationStatus | null
  @Field(() => [MutationKindEnum], { nullable: true, description: 'Of these kinds.' })
  kinds?: IdentityMutationKind[] | null
  @Field(() => EnterpriseScalar, { nullable: true, description: 'Of this CPAS.' })
  cpas?: string | null
  @Field(() => PeriodInput, { nullable: true, description: 'To be followed by a decision taken on one of these days.' })
  decideBy?: PeriodInput | null
}

@InputType('DecisionVersionFilter', { description: 'Versions that fit all that is given.' })
export class DecisionVersionFilter {
  @Field(() => NissScalar, { nullable: true, description: 'Of the decisions of this person, by any number ever held.' })
  niss?: string | null
  @Field(() => String, { nullable: true, description: 'Recorded by someone whose name has this in it.' })
  worker?: string | null
  @Field(() => DecisionActionEnum, { nullable: true, description: 'Made by this act.' })
  action?: DecisionAction | null
  @Field(() => PeriodInput, { nullable: true, description: 'Recorded on these days, in Brussels.' })
  recorded?: PeriodInput | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'That give rights for days before the one on which they were recorded; false: all others.',
  })
  retroactive?: boolean | null
  @Field(() => Boolean, { nullable: true, description: 'Of a judicial decision; false: all others.' })
  judicial?: boolean | null
}

@InputType('CommitmentFilter', { description: 'Commitments that fit all that is given.' })
export class CommitmentFilter {
  @Field(() => NissScalar, { nullable: true, description: 'Of this person, by any number ever held.' })
  niss?: string | null
  @Field(() => InamiScalar, { nullable: true, description: 'Of this provider.' })
  provider?: string | null
  @Field(() => ID, { nullable: true, description: 'On this decision.' })
  decisionNumber?: string | null
}
