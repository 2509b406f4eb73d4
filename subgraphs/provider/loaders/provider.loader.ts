import DataLoader from 'dataloader'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isInamiNumber, providerKey } from '../../../shared/values/inami-number'
import { providersByKey, type RegisteredProvider } from '../persistence/provider.repository'

/** Loads providers by key, in one statement per batch. */
export const providerLoader = (context: SubgraphContext): DataLoader<string, RegisteredProvider | null> =>
  context.memo(
    'provider.loader',
    () =>
      new DataLoader<string, RegisteredProvider | null>(async (keys) => {
        const providers = await providersByKey(context.db, keys)
        const byKey = new Map(providers.map((provider) => [provider.providerKey, provider]))
        return keys.map((key) => byKey.get(key) ?? null)
      }),
  )

/** Loads the provider with this INAMI number, of 8 or 11 digits; null if it is not registered or the text is no INAMI number. */
export const loadProvider = (number: string, context: SubgraphContext): Promise<RegisteredProvider | null> =>
  isInamiNumber(number) ? providerLoader(context).load(providerKey(number)) : Promise.resolve(null)
