import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import { loadersOf } from '../loaders/invoice.loader'
import { toLineNode } from '../mappers/invoice.mapper'

/** A line by its key, with the same rights as the query; null for "not there" and "not yours" alike. */
export async function resolveInvoiceLineReference(
  reference: Record<string, unknown>,
  context: SubgraphContext,
): Promise<object | null> {
  const record = isUuid(reference.id) ? await loadersOf(context).line.load(reference.id) : null
  return record && toLineNode(record)
}
