import { Field, ID, InputType, Int } from 'type-graphql'
import { PeriodInput } from '../../../shared/schema/common-types'
import { CodeScalar, EnterpriseScalar, Euro, InamiScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { Day } from '../../../shared/values/day'
import type { BillingSituation } from '../rules/billing-case'
import { BillingSituationEnum } from './provider.type'

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

@InputType('PaperLineInput', { description: 'Line of a paper invoice: one code on one day.' })
export class PaperLineInput {
  @Field(() => CodeScalar, { description: 'Nomenclature code.' })
  code!: string
  @Field(() => LocalDate, { description: 'Day of care, not after the day of issue.' })
  performedOn!: Day
  @Field(() => Int, { nullable: true, defaultValue: 1, description: 'Number of units, 1 to 9,999.' })
  quantity?: number | null
  @Field(() => Euro, { description: 'Claimed for all units together, in euro, greater than zero.' })
  claimed!: number
  @Field(() => InamiScalar, { nullable: true, description: 'Prescriber, if the care was prescribed.' })
  prescriber?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Number of the prescription, at most 100 characters. Physiotherapy needs one (PAP-PRESCRIPTION).',
  })
  prescriptionNumber?: string | null
}

@InputType('PaperInvoiceInput', { description: 'Content of a paper invoice that the CPAS received.' })
export class PaperInvoiceInput {
  @Field(() => InamiScalar, { description: 'Provider that issued the invoice, of any category.' })
  provider!: string
  @Field(() => NissScalar, {
    nullable: true,
    description:
      'Current or former number of the patient; with NEWBORN it may be the mother’s. May be left out with NEWBORN and NO_NUMBER.',
  })
  niss?: string | null
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the newborn or of the person without a number, at most 200 characters. Required if `niss` is left out; not with other situations.',
  })
  personName?: string | null
  @Field(() => LocalDate, { description: 'Day of issue, not after today.' })
  issuedOn!: Day
  @Field(() => Euro, { description: 'Amount in euro, greater than zero; with `lines` it must be their sum.' })
  amount!: number
  @Field(() => BillingSituationEnum, { description: 'IN_PRACTICE if the provider invokes no exception.' })
  situation!: BillingSituation
  @Field(() => String, {
    nullable: true,
    description:
      'Written justification of the provider, at most 4,000 characters. BIL-JUSTIFICATION says which exceptions need it.',
  })
  justification?: string | null
  @Field(() => [PaperLineInput], {
    nullable: true,
    description: 'Its lines, at most 200. An invoice issued from 2027 on is refundable only with them (PAP-LINES).',
  })
  lines?: PaperLineInput[] | null
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether the CPAS holds the AMU attestation on paper.',
  })
  attestationHeld?: boolean | null
  @Field(() => ID, {
    nullable: true,
    description:
      'Electronic AMU attestation that the invoice names, at most 100 characters. Omit to let it be found by person, care type and day.',
  })
  attestationNumber?: string | null
}
