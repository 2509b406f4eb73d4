import DataLoader from 'dataloader'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isInamiNumber, providerKey } from '../../../shared/values/inami-number'
import { type ProviderRow, providersByKey } from '../persistence/provider.repository'

/** Providers by any writing of their number, in one statement per request step. */
export const providerLoader = (context: SubgraphContext) =>
  context.memo(
    'provider.loader',
    () =>
      new DataLoader<string, ProviderRow | null>(async (keys) => {
        const rows = await providersByKey(context.db, keys)
        const byKey = new Map(rows.map((row) => [row.provider_key, row]))
        return keys.map((key) => byKey.get(key) ?? null)
      }),
  )

/** The provider of a number, by either writing; null where it is not registered. */
export const loadProvider = (number: string, context: SubgraphContext): Promise<ProviderRow | null> =>
  isInamiNumber(number) ? providerLoader(context).load(providerKey(number)) : Promise.resolve(null)
