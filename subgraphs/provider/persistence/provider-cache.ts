import { LRUCache } from 'lru-cache'
import type { DataSource } from 'typeorm'
import { type ChannelListener, listenToChannel } from '../../../shared/database/channel-listener'
import { PROVIDER_CHANGES } from './migrations/1800400000001-notify-provider-changes'
import { providersByKey, type RegisteredProvider } from './provider.repository'

const MAX_PROVIDERS = 2_000
/** A connection may be lost without a sign: no provider stays longer than this. */
const MAX_AGE_MS = 10_000

// One for each database: a process of the tests has several.
const caches = new WeakMap<DataSource, ProviderCache>()

/**
 * Starts to keep the providers that are asked for in the memory of this process, until something writes a provider: `forgetProviders`
 * after a change of this process, a notification of the database after one of another. While no notification can arrive, nothing is kept.
 */
export function keepProviders(db: DataSource, onError: (error: unknown) => void): { close(): Promise<void> } {
  const cache = new ProviderCache(db, onError)
  caches.set(db, cache)
  return {
    async close() {
      caches.delete(db)
      await cache.close()
    },
  }
}

/** Forgets the providers in memory; call it after a commit and before the answer. */
export const forgetProviders = (db: DataSource): void => caches.get(db)?.forget()

/** The registered providers with these keys, in no order: from memory, if this process keeps them. Read what a change depends on with `providersByKey`. */
export const keptProviders = (db: DataSource, keys: readonly string[]): Promise<readonly RegisteredProvider[]> =>
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
    this.#listener = listenToChannel(db, channel, () => this.forget(), onError)
  }

  forget(): void {
    this.#changes += 1
    this.#providers.clear()
  }

  async load(keys: readonly string[]): Promise<readonly RegisteredProvider[]> {
    const kept = this.#listener.isListening() ? keys.flatMap((key) => this.#providers.get(key) ?? []) : []
    if (kept.length === keys.length) return kept
    const known = new Set(kept.map(({ providerKey }) => providerKey))
    const changes = this.#changes
    const loaded = await providersByKey(
      this.db,
      keys.filter((key) => !known.has(key)),
    )
    // What changed while the statement ran may be missing in it.
    if (changes === this.#changes && this.#listener.isListening())
      for (const provider of loaded) this.#providers.set(provider.providerKey, provider)
    return [...kept, ...loaded]
  }

  close(): Promise<void> {
    return this.#listener.close()
  }
}
