import { Field, ID, InputType } from 'type-graphql'
import { PeriodInput } from '../../../shared/schema/common-types'
import { CareTypeEnum, MutationKindEnum, SupportLevelEnum } from '../../../shared/schema/enums'
import { EnterpriseScalar, Euro, InamiScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { CareType, IdentityMutationKind, SupportLevel } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { DecidingOrgan, DecisionAction, DecisionKind, IncomeLevel } from '../domain/decision-content'
import type { DecisionMutationStatus, DecisionStatus } from '../domain/decision-status'
import {
  DecidingOrganEnum,
  DecisionActionEnum,
  DecisionKindEnum,
  DecisionMutationStatusEnum,
  DecisionStatusEnum,
  IncomeLevelEnum,
} from './enums'

@InputType('CoverageInput', { description: 'Coverage of a care type.' })
export class CoverageInput {
  @Field(() => CareTypeEnum, { description: 'Covered care type. Each care type at most once per decision.' })
  careType!: CareType
  @Field(() => PeriodInput, { description: 'Days of the coverage, within the validity of the decision.' })
  period!: PeriodInput
  @Field(() => SupportLevelEnum, {
    nullable: true,
    defaultValue: 'FULL',
    description: 'How much the CPAS pays of the insurance part that the State does not pay.',
  })
  insurancePart?: SupportLevel | null
  @Field(() => SupportLevelEnum, {
    nullable: true,
    defaultValue: 'NOTHING',
    description: 'How much the CPAS pays of the patient’s part (ticket modérateur).',
  })
  patientPart?: SupportLevel | null
  @Field(() => SupportLevelEnum, {
    nullable: true,
    defaultValue: 'NOTHING',
    description: 'How much the CPAS pays of supplements.',
  })
  supplements?: SupportLevel | null
  @Field(() => Euro, {
    nullable: true,
    description:
      'Maximum of the patient’s part per calendar month, in euro. Only with `patientPart` PARTIAL. Null: no maximum.',
  })
  patientPartMaxPerMonth?: number | null
  @Field(() => Euro, {
    nullable: true,
    description:
      'Maximum of the supplements, in euro. Only for hospital care types with `supplements` PARTIAL. Null: no maximum.',
  })
  supplementMax?: number | null
  @Field(() => [String], {
    nullable: true,
    description:
      'Types of supplements that the CPAS pays. Only for hospital care types with `supplements` PARTIAL. Empty: all.',
  })
  supplementTypes?: string[] | null
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'True: an agreement between the CPAS and the provider defines the terms.',
  })
  agreement?: boolean | null
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'True: the CPAS pays prescribed care only.',
  })
  prescriptionRequired?: boolean | null
  @Field(() => [InamiScalar], {
    nullable: true,
    description: 'Providers to which the coverage is restricted. Empty: any provider.',
  })
  authorisedProviders?: string[] | null
  @Field(() => [EnterpriseScalar], {
    nullable: true,
    description:
      'Companies to which the coverage is restricted. Only for prostheses and transport. Empty: any company.',
  })
  authorisedCompanies?: string[] | null
  @Field(() => String, {
    nullable: true,
    description:
      'Why the coverage is restricted to named providers, at least 10 characters (DEC-GROUNDS). A restriction without it gives the warning DEC-FREE-CHOICE.',
  })
  restrictionGround?: string | null
}

@InputType('OwnFundsInput', { description: 'Expense that the CPAS pays from its own funds.' })
export class OwnFundsInput {
  @Field({ description: 'Description of the expense. At most 2,000 characters.' })
  description!: string
  @Field(() => Euro, { nullable: true, description: 'Maximum amount in euro. Null: no maximum.' })
  maxAmount?: number | null
  @Field(() => CareTypeEnum, {
    nullable: true,
    description: 'Care type of the expense: providers of this care type see it as a prior agreement. Null: none.',
  })
  careType?: CareType | null
  @Field(() => PeriodInput, {
    nullable: true,
    description: 'Days for which the CPAS pays. Null: as long as the decision is valid.',
  })
  period?: PeriodInput | null
}

@InputType('OwnFundsPaymentInput', { description: 'Payment that a CPAS made from its own funds.' })
export class OwnFundsPaymentInput {
  @Field({ description: 'Description of the expense, as the decision has it.' })
  description!: string
  @Field(() => LocalDate, { description: 'Day of the care or of the purchase, not after today.' })
  spentOn!: Day
  @Field(() => Euro, { description: 'Amount paid in euro. Negative: a correction of what was counted.' })
  amount!: number
  @Field({ description: 'Your own reference of the payment, once in a decision. 1 to 100 characters.' })
  reference!: string
}

@InputType('SocialInquiryInput', { description: 'Social inquiry that the decision rests on.' })
export class SocialInquiryInput {
  @Field(() => LocalDate, { description: 'Day of the inquiry.' })
  on!: Day
  @Field(() => String, {
    nullable: true,
    description: 'Reference in the file of the CPAS. At most 200 characters.',
  })
  reference?: string | null
}

@InputType('DecisionInput', { description: 'Content of a decision as the council took it.' })
export class DecisionInput {
  @Field(() => NissScalar, { description: 'Present or previous NISS of the person.' })
  niss!: string
  @Field(() => LocalDate, { description: 'Day on which the council or its delegate decided.' })
  councilDate!: Day
  @Field(() => PeriodInput, { description: 'Days on which the decision is valid. At most one year.' })
  validity!: PeriodInput
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'True: taken under a court ruling; retroactivity limits do not apply.',
  })
  judicialDecision?: boolean | null
  @Field(() => IncomeLevelEnum, { description: 'Income level according to the social inquiry.' })
  incomeLevel!: IncomeLevel
  @Field(() => Boolean, {
    nullable: true,
    description:
      'For asylum seekers: true if the CPAS offered decent and affordable housing in the municipality. Null: not stated.',
  })
  housingOffered?: boolean | null
  @Field({
    description:
      'INS code of the municipality where the person lives. A municipality of another CPAS without a `competenceGround` gives the warning DEC-TERRITORY.',
  })
  residenceInsCode!: string
  @Field(() => [CoverageInput], { description: 'Coverages. Empty: a principle decision.' })
  coverages!: CoverageInput[]
  @Field(() => [OwnFundsInput], { nullable: true, description: 'Expenses that the CPAS pays from its own funds.' })
  ownFunds?: OwnFundsInput[] | null
  @Field(() => String, {
    nullable: true,
    description:
      'Grounds why an insurable person joins a health insurance fund later than three months after becoming insurable. At least 10 characters (DEC-GROUNDS).',
  })
  insuranceDelayGrounds?: string | null
  @Field(() => DecidingOrganEnum, {
    nullable: true,
    defaultValue: 'COUNCIL',
    description: 'Organ of the CPAS that decided.',
  })
  decidedBy?: DecidingOrgan | null
  @Field(() => SocialInquiryInput, {
    nullable: true,
    description: 'Social inquiry that the decision rests on. Without it: the warning DEC-INQUIRY.',
  })
  inquiry?: SocialInquiryInput | null
  @Field(() => String, {
    nullable: true,
    description: 'Why this CPAS is competent although the person lives in another municipality (DEC-TERRITORY).',
  })
  competenceGround?: string | null
}

@InputType('CommitmentInput', { description: 'Care for which a payment commitment is requested.' })
export class CommitmentInput {
  @Field(() => NissScalar, { description: 'Present or previous NISS of the person.' })
  niss!: string
  @Field(() => InamiScalar, { description: 'Number of the provider: the caller’s own.' })
  provider!: string
  @Field(() => CareTypeEnum, { description: 'Care type to guarantee.' })
  careType!: CareType
  @Field(() => LocalDate, { description: 'First guaranteed day.' })
  on!: Day
}

@InputType('DecisionFilter', { description: 'Filter for decisions; omitted fields are ignored.' })
export class DecisionFilter {
  @Field(() => NissScalar, { nullable: true, description: 'Filter by present or previous NISS of the person.' })
  niss?: string | null
  @Field(() => ID, { nullable: true, description: 'Filter by number.' })
  number?: string | null
  @Field(() => DecisionKindEnum, { nullable: true, description: 'Filter by kind.' })
  kind?: DecisionKind | null
  @Field(() => DecisionStatusEnum, {
    nullable: true,
    description: 'Filter by status on the day `on`; today if `on` is omitted.',
  })
  status?: DecisionStatus | null
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day of the status. Without a status: filter by decisions that are valid on this day.',
  })
  on?: Day | null
  @Field(() => CareTypeEnum, { nullable: true, description: 'Filter by covered care type.' })
  careType?: CareType | null
  @Field(() => EnterpriseScalar, { nullable: true, description: 'Filter by CPAS.' })
  cpas?: string | null
  @Field(() => PeriodInput, { nullable: true, description: 'Filter by last day of the decision.' })
  endsIn?: PeriodInput | null
  @Field(() => PeriodInput, {
    nullable: true,
    description: 'Filter by last day of a coverage that ends before its decision.',
  })
  coverEndsIn?: PeriodInput | null
  @Field(() => PeriodInput, {
    nullable: true,
    description:
      'Filter by last day for insurable persons to join a health insurance fund, without recorded grounds for joining later.',
  })
  insuranceDueIn?: PeriodInput | null
  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: insurable persons who did not join a health insurance fund in time, without recorded grounds; false: all others.',
  })
  insuranceOverdue?: boolean | null
}

@InputType('MutationInboxFilter', { description: 'Filter for the inbox; omitted fields are ignored.' })
export class MutationInboxFilter {
  @Field(() => DecisionMutationStatusEnum, {
    nullable: true,
    defaultValue: 'PENDING',
    description: 'Filter by status; null: every status.',
  })
  status?: DecisionMutationStatus | null
  @Field(() => [MutationKindEnum], { nullable: true, description: 'Filter by kind of identity mutation.' })
  kinds?: IdentityMutationKind[] | null
  @Field(() => EnterpriseScalar, { nullable: true, description: 'Filter by CPAS.' })
  cpas?: string | null
  @Field(() => PeriodInput, {
    nullable: true,
    description: 'Filter by last council date of a decision that can follow without a gap.',
  })
  decideBy?: PeriodInput | null
}

@InputType('DecisionVersionFilter', { description: 'Filter for versions; omitted fields are ignored.' })
export class DecisionVersionFilter {
  @Field(() => NissScalar, { nullable: true, description: 'Filter by present or previous NISS of the person.' })
  niss?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Filter by part of the name of the worker who recorded the version.',
  })
  worker?: string | null
  @Field(() => DecisionActionEnum, { nullable: true, description: 'Filter by action.' })
  action?: DecisionAction | null
  @Field(() => PeriodInput, { nullable: true, description: 'Filter by day of recording, in Brussels time.' })
  recorded?: PeriodInput | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: versions that give rights for days before they were recorded; false: all others.',
  })
  retroactive?: boolean | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: decisions taken under a court ruling; false: all others.',
  })
  judicial?: boolean | null
}

@InputType('CommitmentFilter', { description: 'Filter for commitments; omitted fields are ignored.' })
export class CommitmentFilter {
  @Field(() => NissScalar, { nullable: true, description: 'Filter by present or previous NISS of the person.' })
  niss?: string | null
  @Field(() => InamiScalar, { nullable: true, description: 'Filter by provider.' })
  provider?: string | null
  @Field(() => ID, { nullable: true, description: 'Filter by number of the decision.' })
  decisionNumber?: string | null
}
