import DataLoader from 'dataloader'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { InspectionProgress } from '../domain/inspection'
import type { InspectionConclusionEntity } from '../persistence/inspection-conclusion.entity'
import { conclusionsOf, progressOf } from '../persistence/inspection-item.repository'
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
