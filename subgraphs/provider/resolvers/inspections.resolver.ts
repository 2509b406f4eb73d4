import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql'
import { toListPage } from '../../../shared/lists/list-order'
import { ORDER_BY } from '../../../shared/lists/order-input'
import { DocumentType } from '../../../shared/schema/common-types'
import { type ConnectionPage, toConnection } from '../../../shared/schema/connection'
import { LanguageEnum } from '../../../shared/schema/enums'
import { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Language } from '../../../shared/texts/texts'
import { isUuid } from '../../../shared/values/id'
import { drawSamples, readSamplePlan } from '../application/draw-inspection-sample'
import { readDocument } from '../application/inspection-documents.service'
import { inspectionScopeOf, isInInspectionScope, subjectOf } from '../application/inspection-scope'
import { printInspection } from '../application/print-inspection.service'
import { toInspectionNode, toSamples } from '../mappers/inspection.mapper'
import { countInspections, inspectionsById, searchInspections } from '../persistence/inspection.repository'
import { inspectionOrder } from '../persistence/inspection-order'
import {
  InspectionFilterInput,
  type InspectionOrderBy,
  InspectionOrderInput,
  type InspectionReportFormat,
  InspectionReportFormatEnum,
  InspectionSampleInput,
} from '../schema/inspection.input'
import { InspectionFileConnection, InspectionFileType, InspectionSampleType } from '../schema/inspection.type'

@Resolver()
export class InspectionsResolver {
  @Query(() => InspectionFileType, {
    nullable: true,
    description:
      'Returns an inspection. Null if it does not exist or is not visible to the caller: the inspected organisation sees it once it is shared.',
  })
  async inspectionFile(
    @Arg('id', () => ID, { description: 'Id of the inspection.' }) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<InspectionFileType | null> {
    const [file] = isUuid(id) ? await inspectionsById(context.db.manager, [id]) : []
    return file && isInInspectionScope(await inspectionScopeOf(context), file) ? toInspectionNode(file) : null
  }

  @Query(() => InspectionFileConnection, {
    description:
      'Lists inspections, newest first unless `orderBy` names another order. The inspected organisation sees its own once they are shared, a CPAS also those of centres that merged into it.',
  })
  async inspectionFiles(
    @Arg('filter', () => InspectionFilterInput, { nullable: true, description: 'Omit to list all.' })
    filter: InspectionFilterInput | null,
    @Args() { first, after = null }: PageArgs,
    @Arg('orderBy', () => InspectionOrderInput, { nullable: true, description: ORDER_BY })
    orderBy: InspectionOrderBy | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<object>> {
    const { caller, db } = context
    const page = toListPage(inspectionOrder, { first, after, orderBy }, caller)
    const search = {
      scope: await inspectionScopeOf(context),
      status: filter?.status ?? null,
      subject: filter ? subjectOf(filter) : null,
    }
    const rows = await searchInspections(db.manager, search, page)
    return toConnection(rows, page, toInspectionNode, () => countInspections(db.manager, search))
  }

  @Query(() => [InspectionSampleType], {
    description:
      'Counts from how many items of each kind an inspection would draw, and how many it would draw. Nothing is drawn or recorded.',
  })
  async inspectionSamplePreview(
    @Arg('input', () => InspectionSampleInput, { description: 'Organisation, period and sample.' })
    input: InspectionSampleInput,
    @Ctx() context: SubgraphContext,
  ): Promise<InspectionSampleType[]> {
    const plan = await readSamplePlan(input, context)
    const counted = await drawSamples({ ...plan, sizes: [] }, 0, context)
    return toSamples(
      plan.sizes,
      counted.map(({ population }) => population),
    )
  }

  @Query(() => DocumentType, {
    nullable: true,
    description:
      'A file attached to an inspection, byte for byte. Save it, do not render it: it comes from the sender. Null if it does not exist or the inspection is not visible to the caller.',
  })
  inspectionDocument(
    @Arg('id', () => ID, { description: 'Id of the document.' }) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<DocumentType | null> {
    return readDocument(id, context)
  }

  @Query(() => DocumentType, {
    nullable: true,
    description:
      'Closing report of an inspection: the same whenever it is read. Null if the inspection does not exist or is not visible to the caller; CONFLICT if it is not closed.',
  })
  inspectionReport(
    @Arg('id', () => ID, { description: 'Id of the inspection.' }) id: string,
    @Arg('format', () => InspectionReportFormatEnum, { defaultValue: 'PDF', description: 'Format of the report.' })
    format: InspectionReportFormat,
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'FR', description: 'Language of the report.' })
    language: Language | null,
    @Ctx() context: SubgraphContext,
  ): Promise<DocumentType | null> {
    return printInspection(id, format, language ?? 'FR', context)
  }
}
