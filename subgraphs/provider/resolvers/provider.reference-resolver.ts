import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { loadProvider } from '../loaders/provider.loader'
import { toProviderNode } from '../mappers/provider.mapper'

/** The entity as other subgraphs refer to it: all who are in the graph may see a provider. */
export const resolveProviderReference = async (
  reference: Record<string, unknown>,
  context: SubgraphContext,
): Promise<object | null> => {
  const row = await loadProvider(String(reference.inamiNumber), context)
  return row && toProviderNode(row)
}
