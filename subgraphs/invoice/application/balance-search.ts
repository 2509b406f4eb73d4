import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { providerKey } from '../../../shared/values/inami-number'
import type { BalanceSearch } from '../persistence/balance.repository'
import type { CpasBalanceFilter } from '../schema/balance.input'
import { providersOf, scopeOf } from './row-scope'

/**
 * The criteria of a filter within the rows that the caller may see: a CPAS those of its centres, a provider its own. Null if no row can
 * meet them. An organisation that sends for providers sees none: a balance is of all lines of a provider.
 */
export async function balanceSearchOf(
  filter: CpasBalanceFilter | null,
  context: SubgraphContext,
): Promise<BalanceSearch | null> {
  const scope = await scopeOf(context)
  const search: BalanceSearch = {
    centres: filter?.cpas ? [filter.cpas] : null,
    providers: providersOf(filter?.provider),
    month: filter?.month ?? null,
    isSettled: filter?.state ? filter.state === 'PAID' : null,
  }
  if (scope === 'all') return search
  if ('sender' in scope) return null
  if ('centres' in scope)
    return filter?.cpas && !scope.centres.includes(filter.cpas)
      ? null
      : { ...search, centres: search.centres ?? scope.centres }
  const own = scope.provider.map(providerKey)
  return filter?.provider && !own.includes(providerKey(filter.provider))
    ? null
    : { ...search, providers: scope.provider }
}
