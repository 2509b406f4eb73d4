import { Field, ID, InputType, Int } from 'type-graphql'
import { PeriodInput } from '../../../shared/schema/common-types'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { CodeScalar, EnterpriseScalar, Euro, InamiScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { LineOutcome } from '../domain/line-outcome'
import { InvoiceFileStatusEnum, LineOutcomeEnum } from './enums'

/** A line to submit. */
@InputType('InvoiceLineInput', { description: 'Line of an invoice.' })
export class InvoiceLineInput {
  @Field(() => CodeScalar, { description: 'Nomenclature code, 6 digits.' })
  code!: string
  @Field(() => LocalDate, { description: 'Day of care; first day of care over several days.' })
  performedOn!: Day
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day of care over several days, inclusive; omit for care of one day. Each day is checked.',
  })
  performedUntil?: Day | null
  @Field(() => Int, { nullable: true, defaultValue: 1, description: 'Quantity, 1 to 9,999.' })
  quantity?: number | null
  @Field(() => Euro, { description: 'Amount claimed for all quantities together.' })
  claimed!: number
  @Field(() => InamiScalar, { nullable: true, description: 'INAMI number of the prescriber.' })
  prescriber?: string | null
  @Field(() => String, { nullable: true, description: 'Number of the prescription, at most 100 characters.' })
  prescriptionNumber?: string | null
  @Field(() => InamiScalar, {
    nullable: true,
    description:
      'INAMI number of the provider who gave the care. An institution must name it, except for days of stay, lump sums and medicines (INV-PERFORMER).',
  })
  performer?: string | null
}

/** An invoice to submit. */
@InputType('InvoiceInput', { description: 'Invoice of the care of one person.' })
export class InvoiceInput {
  @Field({ description: 'Invoice number of the provider, at most 100 characters.' })
  number!: string
  @Field(() => NissScalar, { description: 'NISS or BIS number of the person.' })
  niss!: string
  @Field(() => LocalDate, { description: 'Day of issue.' })
  issuedOn!: Day
  @Field(() => ID, {
    nullable: true,
    description: 'Number of the payment commitment that covers the care; omit if there is none.',
  })
  commitmentNumber?: string | null
  @Field(() => ID, {
    nullable: true,
    description: 'Number of the decision that covers the care; omit to use the decision in force.',
  })
  decisionNumber?: string | null
  @Field(() => ID, { nullable: true, description: 'Number of the electronic AMU attestation; omit if there is none.' })
  attestationNumber?: string | null
  @Field(() => [InvoiceLineInput], { description: 'Lines of the invoice; at least one.' })
  lines!: InvoiceLineInput[]
}

/** An invoice file. */
@InputType('InvoiceFileInput', { description: 'Invoice file of at most 10,000 lines.' })
export class InvoiceFileInput {
  @Field({
    description:
      'Reference of the sender, at most 100 characters. The same reference and content return the first file; other content is refused.',
  })
  reference!: string
  @Field(() => InamiScalar, { description: 'INAMI number of the sender.' })
  provider!: string
  @Field(() => [InvoiceInput], { description: 'Invoices of the file; at least one.' })
  invoices!: InvoiceInput[]
}

/** Filter for files. */
@InputType('InvoiceFileFilter', { description: 'Filter for invoice files; omitted fields are ignored.' })
export class InvoiceFileFilter {
  @Field(() => InamiScalar, { nullable: true, description: 'Filter by provider.' })
  provider?: string | null
  @Field(() => InvoiceFileStatusEnum, { nullable: true, description: 'Filter by status.' })
  status?: string | null
  @Field(() => PeriodInput, { nullable: true, description: 'Filter by day of receipt.' })
  received?: PeriodInput | null
}

/** Filter for invoices. */
@InputType('InvoiceFilter', { description: 'Filter for invoices; omitted fields are ignored.' })
export class InvoiceFilter {
  @Field(() => InamiScalar, { nullable: true, description: 'Filter by provider.' })
  provider?: string | null
  @Field(() => NissScalar, {
    nullable: true,
    description:
      'Filter by person, under any number that the person ever had. FORBIDDEN for callers who may not see persons.',
  })
  niss?: string | null
  @Field(() => String, { nullable: true, description: 'Filter by the invoice number of the provider.' })
  number?: string | null
  @Field(() => PeriodInput, { nullable: true, description: 'Filter by day of issue.' })
  issued?: PeriodInput | null
  @Field(() => LineOutcomeEnum, { nullable: true, description: 'Filter by the outcome of at least one line.' })
  outcome?: LineOutcome | null
}

/** Filter for lines. */
@InputType('InvoiceLineFilter', { description: 'Filter for invoice lines; omitted fields are ignored.' })
export class InvoiceLineFilter {
  @Field(() => InamiScalar, { nullable: true, description: 'Filter by provider.' })
  provider?: string | null
  @Field(() => NissScalar, {
    nullable: true,
    description:
      'Filter by person, under any number that the person ever had. FORBIDDEN for callers who may not see persons.',
  })
  niss?: string | null
  @Field(() => LineOutcomeEnum, { nullable: true, description: 'Filter by outcome.' })
  outcome?: LineOutcome | null
  @Field(() => PeriodInput, {
    nullable: true,
    description: 'Filter by day of care; a line over several days by each of them.',
  })
  performed?: PeriodInput | null
  @Field(() => ID, { nullable: true, description: 'Filter by decision.' })
  decisionNumber?: string | null
  @Field(() => ID, { nullable: true, description: 'Filter by payment commitment.' })
  commitmentNumber?: string | null
  @Field(() => ID, { nullable: true, description: 'Filter by the attestation that covers the care.' })
  attestationNumber?: string | null
  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: the decision requires an attestation, none is recorded electronically and none was shown on paper in a control; false: the other lines.',
  })
  attestationMissing?: boolean | null
  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: the electronic attestation of the line was issued late (`AmuAttestation.issuedLate`); false: the other lines.',
  })
  issuedLate?: boolean | null
  @Field(() => Boolean, { nullable: true, description: 'true: paid; false: not paid.' })
  paid?: boolean | null
  @Field(() => ID, { nullable: true, description: 'Filter by the rule of a finding.' })
  rule?: string | null
  @Field(() => String, { nullable: true, description: 'Filter by the reviewer (token sub) of a line that waits.' })
  assignedTo?: string | null
  @Field(() => EnterpriseScalar, { nullable: true, description: 'Filter by the CPAS of the decision.' })
  cpas?: string | null
  @Field(() => CareTypeEnum, { nullable: true, description: 'Filter by the care type of the code.' })
  careType?: CareType | null
  @Field(() => InamiScalar, {
    nullable: true,
    description: 'Filter by who gave the care; a provider that is no institution is its own performer.',
  })
  performer?: string | null
  @Field(() => Euro, { nullable: true, description: 'Filter by the amount claimed: at least this one.' })
  claimedFrom?: number | null
  @Field(() => Euro, { nullable: true, description: 'Filter by the amount claimed: at most this one.' })
  claimedTo?: number | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: lines that the CPAS contests and that the CAAMI has not answered yet; false: the others.',
  })
  contested?: boolean | null
}
