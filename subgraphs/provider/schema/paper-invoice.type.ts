import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { ActorType, PeriodInput, RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { DateTime, EnterpriseScalar, Euro, InamiScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { Day } from '../../../shared/values/day'
import type { BillingSituation } from '../rules/billing-case'
import { BillingSituationEnum, ProviderType } from './provider.type'
import { BeneficiaryRef, CpasRef } from './references.type'

@ObjectType('Inspection', { description: 'What the inspection of the SPP IS found. Once.' })
class InspectionType {
  @Field({ description: 'Whether the justification was accepted.' })
  accepted!: boolean
  @Field(() => String, { nullable: true, description: 'The inspector’s remark; null where none was made.' })
  remark!: string | null
  @Field(() => ActorType, { description: 'The inspector.' })
  by!: ActorType
  @Field(() => DateTime, { description: 'When it was inspected.' })
  at!: string
}

@ObjectType('PaperInvoice', {
  description: 'A paper invoice that a CPAS received, with the exception invoked.',
  simpleResolvers: true,
})
class PaperInvoiceType {
  @Field(() => ID, { description: 'The row’s id.' })
  id!: string
  @Field(() => ProviderType, { description: 'Whose invoice it is.' })
  provider!: object
  @Field(() => CpasRef, {
    nullable: true,
    description: 'The CPAS that received it; null where its owner does not answer.',
  })
  cpas!: CpasRef | null
  @Field(() => BeneficiaryRef, { nullable: true, description: 'The patient; null where the owner does not answer.' })
  beneficiary!: BeneficiaryRef | null
  @Field(() => LocalDate, { description: 'Day of issue: its law decides.' })
  issuedOn!: Day
  @Field(() => Euro, { description: 'Amount of the invoice.' })
  amount!: number
  @Field(() => BillingSituationEnum, { description: 'The situation invoked.' })
  situation!: BillingSituation
  @Field({ description: 'The provider’s written justification; empty where no exception is invoked.' })
  justification!: string
  @Field({ description: 'Whether the State refunds it (form D1), by the rules in force on the day of issue.' })
  refundable!: boolean
  @Field(() => [RuleFindingType], { description: 'What the rules said when it was recorded.' })
  findings!: RuleFindingType[]
  @Field(() => InspectionType, { nullable: true, description: 'Null until it is inspected.' })
  inspection!: InspectionType | null
}

@InputType('PaperInvoiceFilter', {
  description: 'Narrows a list of paper invoices; what is not given does not narrow it.',
})
export class PaperInvoiceFilterInput {
  @Field(() => InamiScalar, { nullable: true, description: 'Of this provider.' })
  provider?: string | null
  @Field(() => EnterpriseScalar, { nullable: true, description: 'Received by this CPAS.' })
  cpas?: string | null
  @Field(() => PeriodInput, { nullable: true, description: 'Issued on these days.' })
  issued?: PeriodInput | null
  @Field(() => Boolean, { nullable: true, description: 'Inspected already, or not yet.' })
  inspected?: boolean | null
}

@InputType('PaperInvoiceInput', { description: 'A paper invoice as the CPAS received it.' })
export class PaperInvoiceInput {
  @Field(() => InamiScalar, { description: 'Who issued it.' })
  provider!: string
  @Field(() => NissScalar, { description: 'The patient’s number, any that the person ever had.' })
  niss!: string
  @Field(() => LocalDate, { description: 'Day of issue, not after today.' })
  issuedOn!: Day
  @Field(() => Euro, { description: 'More than zero.' })
  amount!: number
  @Field(() => BillingSituationEnum, { description: 'IN_PRACTICE where no exception is invoked.' })
  situation!: BillingSituation
  @Field({
    description: 'The written justification; it may be empty where no exception is invoked. At most 4,000 characters.',
  })
  justification!: string
}

@ObjectType('PaperInvoicePayload', { description: 'A paper invoice that was recorded, or why not.' })
export class PaperInvoicePayload {
  @Field(() => PaperInvoiceType, { nullable: true, description: 'Null where a finding refuses.' })
  paperInvoice!: object | null
  @Field(() => [RuleFindingType], { description: 'What the rules in force on the day of issue say.' })
  findings!: RuleFindingType[]
}

export const PaperInvoiceConnection = connectionType('PaperInvoice', () => PaperInvoiceType)
