import DataLoader from 'dataloader'
import { accessRecordsOf, logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { InspectionProgress } from '../domain/inspection'
import type { InspectionConclusionEntity } from '../persistence/inspection-conclusion.entity'
import { documentsOf, type InspectionDocumentData } from '../persistence/inspection-document.repository'
import type { InspectionItemEntity } from '../persistence/inspection-item.entity'
import {
  conclusionsOf,
  countItems,
  type ItemFilter,
  itemsOf,
  progressOf,
} from '../persistence/inspection-item.repository'
import type { PaperInvoiceEntity } from '../persistence/paper-invoice.entity'
import { paperInvoicesById } from '../persistence/paper-invoice.repository'

/** Loads how far inspections are, in one statement per batch. */
export const progressLoader = (context: SubgraphContext): DataLoader<string, InspectionProgress> =>
  context.memo(
    'inspection.progress',
    () =>
      new DataLoader<string, InspectionProgress>(async (ids) => {
        const rows = await progressOf(context.db.manager, ids)
        const byId = new Map(rows.map((row) => [row.inspectionId, row]))
        return ids.map((id) => byId.get(id) ?? { items: 0, compliant: 0, withRemark: 0, irregular: 0 })
      }),
  )

/** Loads a page of the items of inspections, and logs the access to those of the page, in one statement each per batch. */
export const itemsLoader = (
  context: SubgraphContext,
  filter: ItemFilter,
  after: number,
  size: number,
): DataLoader<string, InspectionItemEntity[]> =>
  context.memo(
    `inspection.items.${filter.kind}.${filter.concluded}.${after}.${size}`,
    () =>
      new DataLoader<string, InspectionItemEntity[]>(async (ids) => {
        const rows = await itemsOf(context.db.manager, ids, { ...filter, after, limit: size + 1 })
        const items = Map.groupBy(rows, (row) => row.inspectionId)
        const pages = ids.map((id) => items.get(id) ?? [])
        const shown = pages.flatMap((page) => page.slice(0, size))
        await logAccess(autocommit(context.db), context, accessRecordsOf(shown), 'READ')
        return pages
      }),
  )

/** Loads the numbers of items of inspections, in one statement per batch. */
export const itemCountLoader = (context: SubgraphContext, filter: ItemFilter): DataLoader<string, number> =>
  context.memo(
    `inspection.item-count.${filter.kind}.${filter.concluded}`,
    () =>
      new DataLoader<string, number>(async (ids) => {
        const counts = await countItems(context.db.manager, ids, filter)
        return ids.map((id) => counts.get(id) ?? 0)
      }),
  )

/** Loads the documents of inspections, in one statement per batch. */
export const documentsLoader = (context: SubgraphContext): DataLoader<string, InspectionDocumentData[]> =>
  context.memo(
    'inspection.documents',
    () =>
      new DataLoader<string, InspectionDocumentData[]>(async (ids) => {
        const documents = Map.groupBy(await documentsOf(context.db.manager, ids), (row) => row.inspectionId)
        return ids.map((id) => documents.get(id) ?? [])
      }),
  )

/** Loads the last conclusions of items. */
export const conclusionLoader = (context: SubgraphContext): DataLoader<string, InspectionConclusionEntity | null> =>
  context.memo(
    'inspection.conclusions',
    () =>
      new DataLoader<string, InspectionConclusionEntity | null>(async (ids) => {
        const rows = await conclusionsOf(context.db.manager, ids)
        const byItem = new Map(rows.map((row) => [row.itemId, row]))
        return ids.map((id) => byItem.get(id) ?? null)
      }),
  )

/** Loads paper invoices by id. */
export const paperInvoiceLoader = (context: SubgraphContext): DataLoader<string, PaperInvoiceEntity | null> =>
  context.memo(
    'inspection.paper-invoices',
    () =>
      new DataLoader<string, PaperInvoiceEntity | null>(async (ids) => {
        const byId = new Map((await paperInvoicesById(context.db.manager, ids)).map((row) => [row.id, row]))
        return ids.map((id) => byId.get(id) ?? null)
      }),
  )
