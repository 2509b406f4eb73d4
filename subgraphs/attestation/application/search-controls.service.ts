import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { providerKey } from '../../../shared/values/inami-number'
import type { ControlSearch } from '../persistence/control.repository'
import type { ControlFilterInput } from '../schema/control.type'
import { ownProviderKey } from './row-scope'

/** The criteria of a filter within the rows that the caller may see; null if no row can meet them. */
export function controlSearchOf(filter: ControlFilterInput | null, { caller }: SubgraphContext): ControlSearch | null {
  const own = ownProviderKey(caller)
  const requested = filter?.provider ? providerKey(filter.provider) : null
  if (own && requested && requested !== own) return null
  return { providerKey: own ?? requested, open: filter?.open ?? null, outcome: filter?.outcome ?? null }
}
