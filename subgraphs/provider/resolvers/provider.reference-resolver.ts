import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { loadProvider } from '../loaders/provider.loader'
import { toProviderNode } from '../mappers/provider.mapper'
import type { ProviderType } from '../schema/provider.type'

/** Resolves the entity by the number that another subgraph holds; null if it is not registered. Every caller may see providers. */
export async function resolveProviderReference(
  reference: Record<string, unknown>,
  context: SubgraphContext,
): Promise<ProviderType | null> {
  const provider = await loadProvider(String(reference.inamiNumber), context)
  return provider && toProviderNode(provider, context.today)
}
