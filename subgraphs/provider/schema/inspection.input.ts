import { Field, InputType, Int } from 'type-graphql'
import type { OrderBy } from '../../../shared/lists/list-order'
import { orderInputType } from '../../../shared/lists/order-input'
import { PeriodInput } from '../../../shared/schema/common-types'
import { graphqlEnum } from '../../../shared/schema/enums'
import { EnterpriseScalar, InamiScalar } from '../../../shared/schema/scalars'
import { type InspectionStatus, MAX_SAMPLE_SIZE } from '../domain/inspection'
import { inspectionOrder } from '../persistence/inspection-order'
import { InspectionStatusEnum } from './inspection.type'

/** Order of a list of inspections. */
export const InspectionOrderInput = orderInputType('Inspection', inspectionOrder)
export type InspectionOrderBy = OrderBy<keyof typeof inspectionOrder.fields>

const reportFormats = ['PDF', 'CSV'] as const
export type InspectionReportFormat = (typeof reportFormats)[number]
export const InspectionReportFormatEnum = graphqlEnum(
  'InspectionReportFormat',
  reportFormats,
  'Format of the closing report.',
  { PDF: 'To read and to sign.', CSV: 'The items: semicolons, UTF-8 with BOM.' },
)

const sizeOf = (what: string) => ({
  defaultValue: 10,
  description: `Number of ${what} to draw, 0 to ${MAX_SAMPLE_SIZE}; all of them if there are fewer.`,
})

@InputType('InspectionSampleInput', { description: 'Organisation, period and sample of an inspection.' })
export class InspectionSampleInput {
  @Field(() => EnterpriseScalar, { nullable: true, description: 'CPAS to inspect: give it or a provider.' })
  cpas?: string | null
  @Field(() => InamiScalar, { nullable: true, description: 'Provider to inspect: give it or a CPAS.' })
  provider?: string | null
  @Field(() => PeriodInput, { description: 'Period to inspect. The last day is required and not after today.' })
  period!: PeriodInput
  @Field(() => Int, sizeOf('decisions'))
  decisions!: number
  @Field(() => Int, sizeOf('invoice lines'))
  lines!: number
  @Field(() => Int, sizeOf('paper invoices'))
  paperInvoices!: number
  @Field(() => Int, sizeOf('attestations'))
  attestations!: number
}

@InputType('InspectionInput', { description: 'Inspection to open.' })
export class InspectionInput extends InspectionSampleInput {
  @Field(() => Int, { description: 'Seed of the draw: the same seed draws the same sample from the same data.' })
  seed!: number
  @Field({ description: 'Why the organisation is inspected, 1 to 2,000 characters. The organisation reads it.' })
  grounds!: string
}

@InputType('InspectionFilter', { description: 'Filter for inspections; omitted fields are ignored.' })
export class InspectionFilterInput {
  @Field(() => InspectionStatusEnum, { nullable: true, description: 'Filter by status.' })
  status?: InspectionStatus | null
  @Field(() => EnterpriseScalar, { nullable: true, description: 'Filter by inspected CPAS.' })
  cpas?: string | null
  @Field(() => InamiScalar, { nullable: true, description: 'Filter by inspected provider.' })
  provider?: string | null
}
