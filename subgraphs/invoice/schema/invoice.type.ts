import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { ActorType, RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { CodeScalar, DateTime, LocalDate } from '../../../shared/schema/scalars'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { InvoiceChannelEnum, InvoiceFileStatusEnum, LineOutcomeEnum } from './enums'
import { AmountSplitType } from './tarification.type'

/** Lines by outcome. */
@ObjectType('LineCounts', { description: 'How many lines, by what became of them.' })
export class LineCountsType {
  @Field(() => Int, { description: 'In all.' })
  lines!: number
  @Field(() => Int, { description: 'Accepted as claimed.' })
  accepted!: number
  @Field(() => Int, { description: 'Accepted for less.' })
  reduced!: number
  @Field(() => Int, { description: 'Refused.' })
  rejected!: number
  @Field(() => Int, { description: 'Waiting for a person at CAAMI.' })
  waiting!: number
  @Field(() => Int, { description: 'Paid.' })
  paid!: number
}

/** An invoice file as it was received. */
@ObjectType('InvoiceFile', { description: 'An invoice file of a provider and what became of it.' })
export class InvoiceFileType {
  @Field(() => ID, { description: 'Given by the system.' })
  id!: string
  @Field({ description: 'The sender’s own.' })
  reference!: string
  @Field({
    description:
      'A test (eFact, zone 202 = 92): checked and answered, never booked. Its invoices and lines are seen here only, in no list, figure, payment or change.',
  })
  test!: boolean
  @Field(() => InvoiceChannelEnum, { description: 'How it came.' })
  channel!: string
  @Field(() => DateTime, { description: 'When it came: the law of that day judges it.' })
  receivedAt!: string
  @Field(() => InvoiceFileStatusEnum, { description: 'How far it is.' })
  status!: string
  @Field(() => [RuleFindingType], { description: 'Why it was refused whole, or what is about the file as such.' })
  findings!: Finding[]
  @Field(() => String, {
    nullable: true,
    description:
      'The answer in the eFact format, base64: for files that came in it. While a file is checked, the acknowledgement of its receipt (931000).',
  })
  answer!: string | null
}

/** An invoice of a file. */
@ObjectType('Invoice', { description: 'The invoice of one person’s care.' })
export class InvoiceType {
  @Field(() => ID, { description: 'Given by the system.' })
  id!: string
  @Field({ description: 'The provider’s own number.' })
  number!: string
  @Field(() => LocalDate, { description: 'Day of issue.' })
  issuedOn!: Day
}

/** A line of an invoice with its trail. */
@ObjectType('InvoiceLine', { description: 'One act of an invoice, what became of it, and the trail that led there.' })
@Directive('@key(fields: "id")')
export class InvoiceLineType {
  @Field(() => ID, { description: 'Given by the system.' })
  id!: string
  @Field(() => Int, { description: 'Place in the invoice, from 1.' })
  position!: number
  @Field(() => CodeScalar, { description: 'Nomenclature code or pseudo-code.' })
  code!: string
  @Field(() => CareTypeEnum, { nullable: true, description: 'Null where the code is unknown.' })
  careType!: CareType | null
  @Field(() => LocalDate, { description: 'Day of care.' })
  performedOn!: Day
  @Field(() => Int, { description: 'How many times.' })
  quantity!: number
  @Field(() => String, { nullable: true, description: 'Number of the prescription, where one is needed.' })
  prescriptionNumber!: string | null
  @Field(() => AmountSplitType, { description: 'Who bears what; a rejected line keeps its claim and has no shares.' })
  amounts!: AmountSplitType
  @Field(() => LineOutcomeEnum, { description: 'What became of it.' })
  outcome!: string
  @Field(() => [RuleFindingType], { description: 'Why it was refused or reduced, and what deserves attention.' })
  findings!: Finding[]
  @Field({ description: 'The decision asks for an AMU attestation.' })
  attestationRequired!: boolean
}

/** Something that happened to a line. */
@ObjectType('LineEvent', { description: 'Something that happened to a line: never changed, never removed.' })
export class LineEventType {
  @Field(() => DateTime, { description: 'When.' })
  at!: string
  @Field(() => ActorType, { description: 'Who.' })
  by!: ActorType
  @Field(() => LineOutcomeEnum, { description: 'The outcome from then on.' })
  outcome!: string
  @Field(() => String, { nullable: true, description: 'Why, in the words of who did it.' })
  remark!: string | null
}

/** That a person looks at a line. */
@ObjectType('Review', { description: 'That a line was taken out for a person at CAAMI to look at.' })
export class ReviewType {
  @Field(() => DateTime, { description: 'When it was taken out.' })
  selectedAt!: string
  @Field(() => ActorType, { description: 'By whom.' })
  selectedBy!: ActorType
  @Field(() => Int, { nullable: true, description: 'The seed of the draw, where it was drawn.' })
  seed!: number | null
  @Field(() => String, { nullable: true, description: 'The person at CAAMI who has it to look at.' })
  assignedTo!: string | null
  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null while it waits.' })
  decidedAt!: string | null
}

/** A page of files. */
export const InvoiceFileConnection = connectionType('InvoiceFile', () => InvoiceFileType)
/** A page of invoices. */
export const InvoiceConnection = connectionType('Invoice', () => InvoiceType)
/** A page of lines. */
export const InvoiceLineConnection = connectionType('InvoiceLine', () => InvoiceLineType)

/** What a submission answers. */
@ObjectType('InvoiceFilePayload', { description: 'The file, or why there is none.' })
export class InvoiceFilePayload {
  @Field(() => InvoiceFileType, { nullable: true, description: 'Null where nothing was written.' })
  file!: object | null
  @Field(() => [RuleFindingType], { description: 'Why it was refused, and what deserves attention.' })
  findings!: Finding[]
}

/** What a decision on a line answers. */
@ObjectType('InvoiceLinePayload', { description: 'The line, or why it was left as it is.' })
export class InvoiceLinePayload {
  @Field(() => InvoiceLineType, { nullable: true, description: 'Null where nothing was written.' })
  line!: object | null
  @Field(() => [RuleFindingType], { description: 'Why it was refused, and what deserves attention.' })
  findings!: Finding[]
}
