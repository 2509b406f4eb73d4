import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import { loadersOf } from '../loaders/invoice.loader'
import { toLineNode } from '../mappers/invoice.mapper'

/** Resolves a line by its key. Null if it does not exist or the caller may not see it. */
export async function resolveInvoiceLineReference(
  reference: Record<string, unknown>,
  context: SubgraphContext,
): Promise<object | null> {
  const line = isUuid(reference.id) ? await loadersOf(context).line.load(reference.id) : null
  return line && toLineNode(line)
}
