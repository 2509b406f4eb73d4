import DataLoader from 'dataloader'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { linesOfPaperInvoices } from '../persistence/paper-invoice.repository'
import type { PaperLineEntity } from '../persistence/paper-line.entity'

/** Loads the lines of paper invoices, in one statement per batch. */
export const paperLineLoader = (context: SubgraphContext): DataLoader<string, PaperLineEntity[]> =>
  context.memo(
    'provider.paper-lines',
    () =>
      new DataLoader<string, PaperLineEntity[]>(async (ids) => {
        const byInvoice = Map.groupBy(
          await linesOfPaperInvoices(context.db.manager, ids),
          ({ paperInvoiceId }) => paperInvoiceId,
        )
        return ids.map((id) => byInvoice.get(id) ?? [])
      }),
  )
