import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { ActorType, RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { BeneficiaryRef, CpasRef } from '../../../shared/schema/references.type'
import { CodeScalar, DateTime, Euro, InamiScalar, LocalDate } from '../../../shared/schema/scalars'
import type { Day } from '../../../shared/values/day'
import type { BillingSituation } from '../rules/billing-case'
import { BillingSituationEnum } from './provider.type'

@ObjectType('Inspection', { description: 'Inspection of a paper invoice by the SPP IS; at most one per invoice.' })
export class InspectionType {
  @Field({ description: 'true: the invoice was accepted; false: it was not, and the State does not refund it.' })
  accepted!: boolean
  @Field(() => String, { nullable: true, description: 'Remark of the inspector. Null if there is none.' })
  remark!: string | null
  @Field(() => ActorType, { description: 'The inspector.' })
  by!: ActorType
  @Field(() => DateTime, { description: 'Instant of the inspection.' })
  at!: Date
}

@ObjectType('PaperLine', { description: 'Line of a paper invoice: one code on one day.' })
export class PaperLineType {
  @Field(() => CodeScalar, { description: 'Nomenclature code.' })
  code!: string
  @Field(() => LocalDate, { description: 'Day of care.' })
  performedOn!: Day
  @Field(() => Int, { description: 'Number of units.' })
  quantity!: number
  @Field(() => Euro, { description: 'Claimed for all units together, in euro.' })
  claimed!: number
  @Field(() => InamiScalar, { nullable: true, description: 'Prescriber. Null if the care was not prescribed.' })
  prescriber!: string | null
  @Field(() => String, { nullable: true, description: 'Number of the prescription. Null if there is none.' })
  prescriptionNumber!: string | null
}

@ObjectType('PaperInvoice', {
  description: 'Paper invoice that a CPAS received, with the exception to electronic invoicing where one is invoked.',
})
export class PaperInvoiceType {
  @Field(() => ID, { description: 'Id of the paper invoice.' })
  id!: string
  @Field(() => CpasRef, { nullable: true, description: 'CPAS that received the invoice.' })
  cpas!: CpasRef | null
  @Field(() => BeneficiaryRef, {
    nullable: true,
    description:
      'The person with the number that the invoice names: the patient, or the mother of a newborn. Null: a patient without a number.',
  })
  beneficiary!: BeneficiaryRef | null
  @Field(() => LocalDate, { description: 'Day of issue. The rules in force on this day apply.' })
  issuedOn!: Day
  @Field(() => Euro, { description: 'Amount of the invoice in euro.' })
  amount!: number
  @Field(() => BillingSituationEnum, { description: 'Situation that the provider invokes.' })
  situation!: BillingSituation
  @Field(() => String, { nullable: true, description: 'Written justification of the provider. Null if there is none.' })
  justification!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Name of a newborn, or of a person without a number. Null if the number says who the patient is.',
  })
  personName!: string | null
  @Field({ description: 'Whether the CPAS holds the AMU attestation on paper.' })
  attestationHeld!: boolean
  @Field(() => ID, {
    nullable: true,
    description:
      'Number of the electronic AMU attestation that the invoice names, or that was found by person, care type and day. Null if there is none.',
  })
  attestationNumber!: string | null
  @Field({
    description:
      'Whether the State refunds the invoice (form D1), by the rules in force on the day of issue. Evaluated when the invoice is ' +
      'recorded, again at its inspection, and when an electronic line with the same care is accepted.',
  })
  refundable!: boolean
  @Field(() => Euro, {
    description:
      'What the State refunds, in euro: its share of each line, as for an electronic line; the amount for an invoice without lines. 0.00 if not refundable.',
  })
  refundedAmount!: number
  @Field(() => [RuleFindingType], {
    description:
      'Findings of the rules when the invoice was last evaluated. A WARNING says why it is not refunded, or not in full.',
  })
  findings!: Finding[]
  @Field(() => InspectionType, { nullable: true, description: 'The inspection. Null if not inspected yet.' })
  inspection!: InspectionType | null

  /** Not a field: INAMI number of the provider in 11 digits. */
  providerKey!: string
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

@ObjectType('PaperInvoicePreview', {
  description: 'What recording or inspecting a paper invoice would result in. Nothing is recorded.',
})
export class PaperInvoicePreview {
  @Field({ description: 'Whether it would be recorded: no finding is an ERROR.' })
  acceptable!: boolean
  @Field({ description: 'Whether the State would refund it.' })
  refundable!: boolean
  @Field(() => Euro, { description: 'What the State would refund, in euro.' })
  refundedAmount!: number
  @Field(() => [RuleFindingType], { description: 'Findings of the rules in force on the day of issue.' })
  findings!: Finding[]
}

export const PaperInvoiceConnection = connectionType('PaperInvoice', () => PaperInvoiceType)
