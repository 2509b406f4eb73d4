import { Field, ID, InputType, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { ActorType, PeriodInput, RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { BeneficiaryRef, CpasRef } from '../../../shared/schema/references.type'
import { DateTime, EnterpriseScalar, Euro, InamiScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { Day } from '../../../shared/values/day'
import type { BillingSituation } from '../rules/billing-case'
import { BillingSituationEnum } from './provider.type'

@ObjectType('Inspection', { description: 'Inspection of a paper invoice by the SPP IS; at most one per invoice.' })
export class InspectionType {
  @Field({ description: 'true: the justification was accepted; false: it was rejected.' })
  accepted!: boolean
  @Field(() => String, { nullable: true, description: 'Remark of the inspector. Null if there is none.' })
  remark!: string | null
  @Field(() => ActorType, { description: 'The inspector.' })
  by!: ActorType
  @Field(() => DateTime, { description: 'Instant of the inspection.' })
  at!: Date
}

@ObjectType('PaperInvoice', {
  description: 'Paper invoice that a CPAS received from a general practitioner, with the exception invoked.',
})
export class PaperInvoiceType {
  @Field(() => ID, { description: 'Id of the paper invoice.' })
  id!: string
  @Field(() => CpasRef, { nullable: true, description: 'CPAS that received the invoice.' })
  cpas!: CpasRef | null
  @Field(() => BeneficiaryRef, { nullable: true, description: 'The patient.' })
  beneficiary!: BeneficiaryRef | null
  @Field(() => LocalDate, { description: 'Day of issue. The rules in force on this day apply.' })
  issuedOn!: Day
  @Field(() => Euro, { description: 'Amount of the invoice in euro.' })
  amount!: number
  @Field(() => BillingSituationEnum, { description: 'Situation that the provider invokes.' })
  situation!: BillingSituation
  @Field({ description: 'Written justification of the provider; may be empty if no exception is invoked.' })
  justification!: string
  @Field({
    description: 'Whether the State refunds the invoice (form D1), by the rules in force on the day of issue.',
  })
  refundable!: boolean
  @Field(() => [RuleFindingType], { description: 'Findings of the rules when the invoice was recorded.' })
  findings!: Finding[]
  @Field(() => InspectionType, { nullable: true, description: 'The inspection. Null if not inspected yet.' })
  inspection!: InspectionType | null

  /** Not a field: INAMI number of the provider in 11 digits. */
  providerKey!: string
}

@InputType('PaperInvoiceFilter', { description: 'Filter for paper invoices; omitted fields are ignored.' })
export class PaperInvoiceFilterInput {
  @Field(() => InamiScalar, { nullable: true, description: 'Filter by provider.' })
  provider?: string | null
  @Field(() => EnterpriseScalar, { nullable: true, description: 'Filter by the CPAS that received the invoice.' })
  cpas?: string | null
  @Field(() => PeriodInput, { nullable: true, description: 'Filter by day of issue.' })
  issued?: PeriodInput | null
  @Field(() => Boolean, { nullable: true, description: 'true: inspected; false: not inspected yet.' })
  inspected?: boolean | null
}

@InputType('PaperInvoiceInput', { description: 'Content of a paper invoice that the CPAS received.' })
export class PaperInvoiceInput {
  @Field(() => InamiScalar, { description: 'Provider that issued the invoice.' })
  provider!: string
  @Field(() => NissScalar, { description: 'Current or former number of the patient.' })
  niss!: string
  @Field(() => LocalDate, { description: 'Day of issue, not after today.' })
  issuedOn!: Day
  @Field(() => Euro, { description: 'Amount in euro, greater than zero.' })
  amount!: number
  @Field(() => BillingSituationEnum, { description: 'IN_PRACTICE if the provider invokes no exception.' })
  situation!: BillingSituation
  @Field({
    description:
      'Written justification of the provider, at most 4,000 characters; may be empty if no exception is invoked (BIL-JUSTIFICATION).',
  })
  justification!: string
}

@ObjectType('PaperInvoicePayload', { description: 'Result of recording or inspecting a paper invoice.' })
export class PaperInvoicePayload {
  @Field(() => PaperInvoiceType, {
    nullable: true,
    description: 'The paper invoice. Null if an ERROR finding refuses.',
  })
  paperInvoice!: PaperInvoiceType | null
  @Field(() => [RuleFindingType], { description: 'Findings of the rules in force on the day of issue.' })
  findings!: Finding[]
}

export const PaperInvoiceConnection = connectionType('PaperInvoice', () => PaperInvoiceType)
