import DataLoader from 'dataloader'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit } from '../../../shared/database/transaction'
import type { Ordered } from '../../../shared/lists/ordered-rows'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { toAccessRecords } from '../application/read-with-access-log'
import { scopeOf } from '../application/row-scope'
import type { LinesOfBalance } from '../persistence/balance.repository'
import { firstLinesOfBalances } from '../persistence/balance-lines.repository'
import type { InvoiceLineEntity } from '../persistence/invoice-line.entity'

/** Loads the first page of the lines of balances, of `size` lines and one more, and logs the access to those of the page. */
export const balanceLinesLoader = (
  context: SubgraphContext,
  size: number,
): DataLoader<LinesOfBalance, Ordered<InvoiceLineEntity>[], string> =>
  context.memo(
    `invoice.balance-lines.${size}`,
    () =>
      new DataLoader<LinesOfBalance, Ordered<InvoiceLineEntity>[], string>(
        async (balances) => {
          const statements = autocommit(context.db)
          const pages = await firstLinesOfBalances(statements.manager, balances, await scopeOf(context), size + 1)
          const shown = pages.flatMap((lines) => lines.slice(0, size))
          await logAccess(statements, context, toAccessRecords(shown), 'READ')
          return pages
        },
        { cacheKeyFn: ({ cpas, provider, month, isSettled }) => `${cpas} ${provider} ${month} ${isSettled}` },
      ),
  )
