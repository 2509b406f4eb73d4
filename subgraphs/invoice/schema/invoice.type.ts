import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { ActorType, RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { CodeScalar, DateTime, EnterpriseScalar, LocalDate } from '../../../shared/schema/scalars'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { InvoiceChannelEnum, InvoiceFileStatusEnum, LineOutcomeEnum } from './enums'
import { AmountSplitType } from './tarification.type'

/** Lines by outcome. */
@ObjectType('LineCounts', { description: 'Number of lines by outcome.' })
export class LineCountsType {
  @Field(() => Int, { description: 'Total number of lines.' })
  lines!: number
  @Field(() => Int, { description: 'Accepted as claimed.' })
  accepted!: number
  @Field(() => Int, { description: 'Accepted for less than was claimed.' })
  reduced!: number
  @Field(() => Int, { description: 'Rejected.' })
  rejected!: number
  @Field(() => Int, { description: 'Waiting for the decision of a person at CAAMI.' })
  waiting!: number
  @Field(() => Int, { description: 'Paid.' })
  paid!: number
}

/** An invoice file as it was received. */
@ObjectType('InvoiceFile', { description: 'Invoice file of a provider.' })
export class InvoiceFileType {
  @Field(() => ID, { description: 'Id given by the system.' })
  id!: string
  @Field({ description: 'Reference of the sender.' })
  reference!: string
  @Field({
    description:
      'true: a test (eFact, zone 202 = 92), which is checked and answered but never booked. Its invoices and lines are visible through the file and by id only: in no list, figure, payment or change.',
  })
  test!: boolean
  @Field(() => EnterpriseScalar, {
    nullable: true,
    description: 'Enterprise number of the organisation that sent it under a mandate. Null: the provider itself.',
  })
  sentBy!: string | null
  @Field(() => InvoiceChannelEnum, { description: 'Channel by which the file was submitted.' })
  channel!: string
  @Field(() => DateTime, { description: 'Instant of receipt. The rule versions of that day apply.' })
  receivedAt!: string
  @Field(() => InvoiceFileStatusEnum, { description: 'Status of the file.' })
  status!: string
  @Field(() => [RuleFindingType], {
    description: 'Findings about the file as a whole; those of its lines are with the lines.',
  })
  findings!: Finding[]
  @Field(() => String, {
    nullable: true,
    description:
      'Response in the eFact format, base64. While the file is RECEIVED, the acknowledgement of its receipt (931000). Null for a JSON file, and for callers who may not see persons.',
  })
  answer!: string | null
}

/** An invoice of a file. */
@ObjectType('Invoice', { description: 'Invoice of the care of one person.' })
export class InvoiceType {
  @Field(() => ID, { description: 'Id given by the system.' })
  id!: string
  @Field({ description: 'Invoice number of the provider.' })
  number!: string
  @Field(() => LocalDate, { description: 'Day of issue.' })
  issuedOn!: Day
}

/** A line of an invoice. */
@ObjectType('InvoiceLine', { description: 'Line of an invoice, with its outcome and what the outcome is based on.' })
@Directive('@key(fields: "id")')
export class InvoiceLineType {
  @Field(() => ID, { description: 'Id given by the system.' })
  id!: string
  @Field(() => Int, { description: 'Rank in the invoice, from 1.' })
  position!: number
  @Field(() => CodeScalar, { description: 'Nomenclature code or pseudo-code.' })
  code!: string
  @Field(() => CareTypeEnum, { nullable: true, description: 'Care type of the code; null if the code is unknown.' })
  careType!: CareType | null
  @Field(() => LocalDate, { description: 'Day of care; first day of care over several days.' })
  performedOn!: Day
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day of care over several days, inclusive; null for care of one day.',
  })
  performedUntil!: Day | null
  @Field(() => Int, { description: 'Quantity.' })
  quantity!: number
  @Field(() => String, { nullable: true, description: 'Number of the prescription; null if none is named.' })
  prescriptionNumber!: string | null
  @Field(() => AmountSplitType, { description: 'Amount claimed and shares. The shares of a rejected line are 0.' })
  amounts!: AmountSplitType
  @Field(() => LineOutcomeEnum, { description: 'Outcome of the line.' })
  outcome!: string
}

/** An entry of the history of a line. */
@ObjectType('LineEvent', { description: 'Entry of the history of a line; entries are never changed or removed.' })
export class LineEventType {
  @Field(() => DateTime, { description: 'Instant of the entry.' })
  at!: string
  @Field(() => ActorType, { description: 'Person or system that acted.' })
  by!: ActorType
  @Field(() => LineOutcomeEnum, { description: 'Outcome of the line from then on.' })
  outcome!: string
  @Field(() => String, {
    nullable: true,
    description: 'Reason given by the actor, or the reference of the payment; null if there is none.',
  })
  remark!: string | null
}

/** The review of a line. */
@ObjectType('Review', { description: 'Review of a line by a person at CAAMI.' })
export class ReviewType {
  @Field(() => DateTime, { description: 'Instant of selection.' })
  selectedAt!: string
  @Field(() => ActorType, { description: 'Person or system that selected the line.' })
  selectedBy!: ActorType
  @Field(() => Int, { nullable: true, description: 'Seed of the draw; null if the line was not drawn.' })
  seed!: number | null
  @Field(() => String, { nullable: true, description: 'Reviewer (token sub); null if nobody is assigned.' })
  assignedTo!: string | null
  @Field(() => DateTime, { nullable: true, description: 'Instant of the decision; null while the line waits.' })
  decidedAt!: string | null
}

/** A connection to files. */
export const InvoiceFileConnection = connectionType('InvoiceFile', () => InvoiceFileType)
/** A connection to invoices. */
export const InvoiceConnection = connectionType('Invoice', () => InvoiceType)
/** A connection to lines. */
export const InvoiceLineConnection = connectionType('InvoiceLine', () => InvoiceLineType)

/** The payload of a submission. */
@ObjectType('InvoiceFilePayload', { description: 'Result of a submission.' })
export class InvoiceFilePayload {
  @Field(() => InvoiceFileType, { nullable: true, description: 'Null where nothing was written.' })
  file!: object | null
  @Field(() => [RuleFindingType], { description: 'Errors that refuse it, and warnings.' })
  findings!: Finding[]
}

/** The payload of a decision or a recovery. */
@ObjectType('InvoiceLinePayload', { description: 'Result of a decision on a line or of a recovery.' })
export class InvoiceLinePayload {
  @Field(() => InvoiceLineType, { nullable: true, description: 'Null where nothing was written.' })
  line!: object | null
  @Field(() => [RuleFindingType], { description: 'Errors that refuse it, and warnings.' })
  findings!: Finding[]
}
