import { autocommit } from '../database/transaction'
import type { SubgraphContext } from '../subgraph/run-subgraph'
import { logRefusedAccess } from './access-log-writer'
import { takeRefusedReads } from './granted-persons'

/**
 * Logs persons whose read the quota refused, when all fields are resolved. A person whom the caller named has a row by then. The
 * others it did not name: its own log does not show who they are.
 */
export async function logRefusedReads(context: SubgraphContext): Promise<void> {
  const persons = takeRefusedReads(context)
  if (persons.length > 0) await logRefusedAccess(autocommit(context.db), context, persons, 'READ', false)
}
