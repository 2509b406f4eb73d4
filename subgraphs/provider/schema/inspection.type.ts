import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Caller } from '../../../shared/authorization/caller'
import type { Finding } from '../../../shared/rules/finding'
import { ActorType, PeriodType, RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { graphqlEnum } from '../../../shared/schema/enums'
import {
  AttestationRef,
  BeneficiaryRef,
  CpasRef,
  DecisionRef,
  InvoiceLineRef,
} from '../../../shared/schema/references.type'
import { DateTime, Euro, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'
import {
  type InspectedKind,
  type InspectionResult,
  type InspectionStatus,
  inspectedKinds,
  inspectionResults,
  inspectionStatuses,
} from '../domain/inspection'
import type { InspectionFileEntity } from '../persistence/inspection-file.entity'

export const InspectedKindEnum = graphqlEnum('InspectedKind', inspectedKinds, 'What an inspection samples.', {
  DECISION:
    'Of a CPAS: its decisions valid on a day of the period. Of a provider: the decisions on which its lines rely.',
  INVOICE_LINE: 'Accepted and reduced lines of care in the period, without those that a credit note cancelled.',
  PAPER_INVOICE: 'Paper invoices issued in the period.',
  ATTESTATION:
    'Of a provider: attestations that it issued, valid on a day of the period, not revoked. Of a CPAS: those on which lines of its decisions rely.',
})
export const InspectionStatusEnum = graphqlEnum('InspectionStatus', inspectionStatuses, 'Status of an inspection.', {
  OPEN: 'The inspectors work on it; the inspected organisation does not see it.',
  SHARED: 'The inspected organisation reads it and can answer; conclusions do not change.',
  ANSWERED: 'The organisation has answered; the inspectors can change conclusions.',
  CLOSED: 'Closed: nothing changes any more.',
})
export const InspectionResultEnum = graphqlEnum('InspectionResult', inspectionResults, 'Conclusion on an item.', {
  COMPLIANT: 'In order.',
  REMARK: 'In order, with a remark.',
  IRREGULAR: 'Not in order.',
})

@ObjectType('InspectionSample', { description: 'How an inspection samples one kind.' })
export class InspectionSampleType {
  @Field(() => InspectedKindEnum, { description: 'What is sampled.' })
  kind!: InspectedKind
  @Field(() => Int, { description: 'Number of items from which the sample is drawn.' })
  population!: number
  @Field(() => Int, { description: 'Size that was asked for.' })
  requested!: number
  @Field(() => Int, { description: 'Number of items drawn: the size, or the population if it is smaller.' })
  drawn!: number
}

@ObjectType('InspectionProgress', { description: 'Items of an inspection by conclusion.' })
export class InspectionProgressType {
  @Field(() => Int, { description: 'Number of items of the sample.' })
  items!: number
  @Field(() => Int, { description: 'Items without a conclusion.' })
  open!: number
  @Field(() => Int, { description: 'Items in order.' })
  compliant!: number
  @Field(() => Int, { description: 'Items in order, with a remark.' })
  withRemark!: number
  @Field(() => Int, { description: 'Items not in order.' })
  irregular!: number
}

@ObjectType('InspectionConclusion', { description: 'What an inspector concludes of an item.' })
export class InspectionConclusionType {
  @Field(() => InspectionResultEnum, { description: 'The result.' })
  result!: InspectionResult
  @Field(() => String, { nullable: true, description: 'Remark of the inspector; never null unless COMPLIANT.' })
  remark!: string | null
  @Field(() => ActorType, { description: 'The inspector.' })
  by!: Caller
  @Field(() => DateTime, { description: 'Instant of the conclusion.' })
  at!: Date
}

@ObjectType('InspectionItem', {
  description: 'An item of the sample. Its reference, day, person and amount are those of the instant of the draw.',
})
export class InspectionItemType {
  @Field(() => ID, { description: 'Id of the item.' })
  id!: string
  @Field(() => Int, { description: 'Rank in the sample, from 1.' })
  position!: number
  @Field(() => InspectedKindEnum, { description: 'What the item is.' })
  kind!: InspectedKind
  @Field({
    description:
      'Number and version of the decision, number and rank of the invoice line, id of the paper invoice, or number of the attestation.',
  })
  reference!: string
  @Field(() => LocalDate, { description: 'First day of the decision or attestation, day of care or of issue.' })
  on!: Day
  @Field(() => Euro, { nullable: true, description: 'Claimed or invoiced amount in euro. Null for others.' })
  amount!: number | null
  @Field(() => NissScalar, { nullable: true, description: 'Number of the person. Null: a patient without a number.' })
  niss!: string | null
  @Field(() => BeneficiaryRef, { nullable: true, description: 'The person. Null: a patient without a number.' })
  beneficiary!: BeneficiaryRef | null
  @Field(() => DecisionRef, { nullable: true, description: 'The decision as it is now. Null for another kind.' })
  decision!: DecisionRef | null
  @Field(() => InvoiceLineRef, { nullable: true, description: 'The line as it is now. Null for another kind.' })
  line!: InvoiceLineRef | null
  @Field(() => AttestationRef, { nullable: true, description: 'The attestation as it is now. Null for another kind.' })
  attestation!: AttestationRef | null
  @Field(() => [RuleFindingType], {
    description: 'Warnings about the texts of the mutation that returns the item. Empty in queries.',
  })
  findings!: Finding[]

  /** Not a field: what the draw named. */
  key!: string
}
export const InspectionItemConnection = connectionType('InspectionItem', () => InspectionItemType)

@ObjectType('InspectionDocument', { description: 'A file attached to an inspection.' })
export class InspectionDocumentType {
  @Field(() => ID, { description: 'Id of the document; `inspectionDocument` returns the file.' })
  id!: string
  @Field({ description: 'What the document is, as the sender wrote it.' })
  title!: string
  @Field({ description: 'Media type, recognised by the bytes of the file.' })
  mediaType!: string
  @Field(() => ActorType, { description: 'Who attached it.' })
  attachedBy!: Caller
  @Field(() => DateTime, { description: 'Instant at which it was attached.' })
  attachedAt!: Date
}

@ObjectType('InspectionAnswer', { description: 'Answer of the inspected organisation.' })
export class InspectionAnswerType {
  @Field({ description: 'The answer.' })
  text!: string
  @Field(() => ActorType, { description: 'Who answered.' })
  by!: Caller
  @Field(() => DateTime, { description: 'Instant of the answer.' })
  at!: Date
}

@ObjectType('InspectionFile', {
  description:
    'Inspection of a CPAS or a provider by the SPP IS, for a period. Inspectors see all; the inspected organisation (CPAS: supervisors) sees its own once they share it.',
})
export class InspectionFileType {
  @Field(() => ID, { description: 'Id of the inspection.' })
  id!: string
  @Field(() => CpasRef, { nullable: true, description: 'The inspected CPAS. Null if a provider is inspected.' })
  cpas!: CpasRef | null
  @Field(() => [CpasRef], {
    description:
      'Centres that had merged into the inspected CPAS when the inspection was opened: the sample is drawn from their records too. Empty where there are none, and for a provider.',
  })
  mergedCentres!: CpasRef[]
  @Field(() => PeriodType, { description: 'Inspected period. The last day is never null.' })
  period!: Period
  @Field({ description: 'Why the organisation is inspected.' })
  grounds!: string
  @Field(() => Int, { description: 'Seed of the draw: the same seed draws the same sample from the same data.' })
  seed!: number
  @Field(() => [InspectionSampleType], { description: 'How each kind was sampled.' })
  samples!: InspectionSampleType[]
  @Field(() => InspectionStatusEnum, { description: 'Status.' })
  status!: InspectionStatus
  @Field(() => Int, { description: 'Version of the status; mutations expect it.' })
  version!: number
  @Field(() => ActorType, { description: 'The inspector who opened it.' })
  openedBy!: Caller
  @Field(() => DateTime, { description: 'Instant of the opening.' })
  openedAt!: Date
  @Field(() => DateTime, { nullable: true, description: 'Instant at which it was shared. Null if it was not.' })
  sharedAt!: Date | null
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day of the answer; the inspection can be closed without one afterwards. Null if not shared.',
  })
  answerBy!: Day | null
  @Field(() => InspectionAnswerType, { nullable: true, description: 'Answer of the organisation. Null if none.' })
  answer!: InspectionAnswerType | null
  @Field(() => String, { nullable: true, description: 'Conclusion of the inspection. Null until it is closed.' })
  conclusion!: string | null
  @Field(() => ActorType, { nullable: true, description: 'The inspector who closed it. Null until then.' })
  closedBy!: Caller | null
  @Field(() => DateTime, { nullable: true, description: 'Instant of the closing. Null until then.' })
  closedAt!: Date | null
  @Field(() => [RuleFindingType], {
    description: 'Warnings about the texts of the mutation that returns the inspection. Empty in queries.',
  })
  findings!: Finding[]

  /** Not a field: the field resolvers need the row. */
  entity!: InspectionFileEntity
}
export const InspectionFileConnection = connectionType('InspectionFile', () => InspectionFileType)
