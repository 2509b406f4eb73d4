import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { isUuid } from '../../../shared/values/id'
import { toLine } from './nodes'
import { loadersOf } from './reading'

/** A line by its key, with the same rights as the query; null for "not there" and "not yours" alike. */
export async function lineReference(
  reference: Record<string, unknown>,
  context: SubgraphContext,
): Promise<object | null> {
  const record = isUuid(reference.id) ? await loadersOf(context).line.load(reference.id) : null
  return record && toLine(record)
}
