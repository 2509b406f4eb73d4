import { Field, ID, InputType, Int } from 'type-graphql'
import { PeriodInput } from '../../../shared/schema/common-types'
import { CodeScalar, Euro, InamiScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { Day } from '../../../shared/values/day'
import { InvoiceFileStatusEnum, LineOutcomeEnum, type LineOutcomeName } from './enums'

/** One act claimed. */
@InputType('InvoiceLineInput', { description: 'One act.' })
export class InvoiceLineInput {
  @Field(() => CodeScalar, { description: '6 digits.' })
  code!: string
  @Field(() => LocalDate, { description: 'Day of care.' })
  performedOn!: Day
  @Field(() => Int, { nullable: true, defaultValue: 1, description: 'How many times; 1 or more.' })
  quantity?: number | null
  @Field(() => Euro, { description: 'What is claimed for the line, all quantities together.' })
  claimed!: number
  @Field(() => InamiScalar, { nullable: true, description: 'Who prescribed the care.' })
  prescriber?: string | null
  @Field(() => String, { nullable: true, description: 'Number of the prescription.' })
  prescriptionNumber?: string | null
}

/** An invoice of one person's care. */
@InputType('InvoiceInput', { description: 'The invoice of one person’s care.' })
export class InvoiceInput {
  @Field({ description: 'The provider’s own number.' })
  number!: string
  @Field(() => NissScalar, { description: 'Number of the person.' })
  niss!: string
  @Field(() => LocalDate, { description: 'Day of issue.' })
  issuedOn!: Day
  @Field(() => ID, { nullable: true, description: 'The payment commitment relied on.' })
  commitmentNumber?: string | null
  @Field(() => ID, { nullable: true, description: 'The decision relied on.' })
  decisionNumber?: string | null
  @Field(() => ID, { nullable: true, description: 'The electronic AMU attestation, where there is one.' })
  attestationNumber?: string | null
  @Field(() => [InvoiceLineInput], { description: 'The acts.' })
  lines!: InvoiceLineInput[]
}

/** An invoice file. */
@InputType('InvoiceFileInput', { description: 'An invoice file: at most 10,000 lines.' })
export class InvoiceFileInput {
  @Field({
    description:
      'The sender’s own: the same one with the same content again returns the first file, with other content it is refused.',
  })
  reference!: string
  @Field(() => InamiScalar, { description: 'The sender’s own number.' })
  provider!: string
  @Field(() => [InvoiceInput], { description: 'The invoices.' })
  invoices!: InvoiceInput[]
}

/** Narrows a list of files. */
@InputType('InvoiceFileFilter', { description: 'Narrows a list of files.' })
export class InvoiceFileFilter {
  @Field(() => InamiScalar, { nullable: true, description: 'Of that provider.' })
  provider?: string | null
  @Field(() => InvoiceFileStatusEnum, { nullable: true, description: 'So far.' })
  status?: string | null
  @Field(() => PeriodInput, { nullable: true, description: 'Received on these days.' })
  received?: PeriodInput | null
}

/** Narrows a list of invoices. */
@InputType('InvoiceFilter', { description: 'Narrows a list of invoices.' })
export class InvoiceFilter {
  @Field(() => InamiScalar, { nullable: true, description: 'Of that provider.' })
  provider?: string | null
  @Field(() => NissScalar, { nullable: true, description: 'Of that person, under any number ever held.' })
  niss?: string | null
  @Field(() => String, { nullable: true, description: 'With that number of the provider’s.' })
  number?: string | null
  @Field(() => PeriodInput, { nullable: true, description: 'Issued on these days.' })
  issued?: PeriodInput | null
  @Field(() => LineOutcomeEnum, { nullable: true, description: 'With a line of that outcome.' })
  outcome?: LineOutcomeName | null
}

/** Narrows a list of lines. */
@InputType('InvoiceLineFilter', { description: 'Narrows a list of lines.' })
export class InvoiceLineFilter {
  @Field(() => InamiScalar, { nullable: true, description: 'Of that provider.' })
  provider?: string | null
  @Field(() => NissScalar, { nullable: true, description: 'Of that person, under any number ever held.' })
  niss?: string | null
  @Field(() => LineOutcomeEnum, { nullable: true, description: 'With that outcome.' })
  outcome?: LineOutcomeName | null
  @Field(() => PeriodInput, { nullable: true, description: 'Care of these days.' })
  performed?: PeriodInput | null
  @Field(() => ID, { nullable: true, description: 'On that decision.' })
  decisionNumber?: string | null
  @Field(() => ID, { nullable: true, description: 'On that payment commitment.' })
  commitmentNumber?: string | null
  @Field(() => ID, { nullable: true, description: 'That rest on that attestation.' })
  attestationNumber?: string | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an attestation is needed and none is recorded electronically.',
  })
  attestationMissing?: boolean | null
  @Field(() => Boolean, { nullable: true, description: 'Whether it is paid.' })
  paid?: boolean | null
  @Field(() => ID, { nullable: true, description: 'With a finding of that rule.' })
  rule?: string | null
  @Field(() => String, { nullable: true, description: 'In review by that person at CAAMI.' })
  assignedTo?: string | null
}
