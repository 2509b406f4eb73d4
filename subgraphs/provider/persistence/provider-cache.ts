import { LRUCache } from 'lru-cache'
import type { DataSource } from 'typeorm'
import { type ChannelListener, listenToChannel } from '../../../shared/database/channel-listener'
import { PROVIDER_CHANGES } from './migrations/1800400000001-notify-provider-changes'
import { providersByKey, type RegisteredProvider } from './provider.repository'

const MAX_PROVIDERS = 2_000
/** A connection may be lost without a sign: no provider is cached longer than this. */
const MAX_AGE_MS = 10_000

// One for each database: a process of the tests has several.
const caches = new WeakMap<DataSource, ProviderCache>()

/**
 * Caches the providers that are read in the memory of this process, until something writes a provider: `invalidateProviders` is
 * called after a change of this process, the database notifies of one of another. While no notification can arrive, nothing is cached.
 */
export function startProviderCache(db: DataSource, onError: (error: unknown) => void): { close(): Promise<void> } {
  const cache = new ProviderCache(db, onError)
  caches.set(db, cache)
  return {
    async close() {
      caches.delete(db)
      await cache.close()
    },
  }
}

/** Empties the cache; call it after a commit and before the answer. */
export const invalidateProviders = (db: DataSource): void => caches.get(db)?.invalidate()

/** The registered providers with these keys, in no order: from the cache, if this process has one. Read what a change depends on with `providersByKey`. */
export const cachedProviders = (db: DataSource, keys: readonly string[]): Promise<readonly RegisteredProvider[]> =>
  caches.get(db)?.load(keys) ?? providersByKey(db, keys)

class ProviderCache {
  readonly #providers = new LRUCache<string, RegisteredProvider>({ max: MAX_PROVIDERS, ttl: MAX_AGE_MS })
  readonly #listener: ChannelListener
  #changes = 0

  constructor(
    private readonly db: DataSource,
    onError: (error: unknown) => void,
  ) {
    const channel = { channel: PROVIDER_CHANGES, purpose: 'changes' }
    this.#listener = listenToChannel(db, channel, () => this.invalidate(), onError)
  }

  invalidate(): void {
    this.#changes += 1
    this.#providers.clear()
  }

  async load(keys: readonly string[]): Promise<readonly RegisteredProvider[]> {
    const cached = this.#listener.isListening() ? keys.flatMap((key) => this.#providers.get(key) ?? []) : []
    if (cached.length === keys.length) return cached
    const known = new Set(cached.map(({ providerKey }) => providerKey))
    const changes = this.#changes
    const loaded = await providersByKey(
      this.db,
      keys.filter((key) => !known.has(key)),
    )
    // What changed while the statement ran may be missing in it.
    if (changes === this.#changes && this.#listener.isListening())
      for (const provider of loaded) this.#providers.set(provider.providerKey, provider)
    return [...cached, ...loaded]
  }

  close(): Promise<void> {
    return this.#listener.close()
  }
}
