import type { EntityManager } from 'typeorm'
import { type AccessRecord, logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { loadCentres } from './row-scope'

/**
 * Loads a page of rows about persons and logs the access to those that the caller gets. Loads one row more than the page, from
 * which the caller learns whether there is a next page.
 */
export async function loadLoggedPage<Row extends AccessRecord>(
  context: SubgraphContext,
  size: number,
  load: (manager: EntityManager, limit: number) => Promise<Row[]>,
): Promise<Row[]> {
  await loadCentres(context)
  const rows = await load(context.db.manager, size + 1)
  const shown = rows.slice(0, size).map(({ personId, niss }) => ({ personId, niss }))
  await logAccess(autocommit(context.db), context, shown, 'READ')
  return rows
}
