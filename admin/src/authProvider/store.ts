import { localStorageStore, memoryStore, type SavedQuery, type Store } from 'react-admin'

const persistentStore = localStorageStore()
const sessionStore = memoryStore()
/** What outlives a session: language, light, saved searches. Filters may name a person: they go with the tab. */
const storeOf = (key: string): Store => (/^(locale|theme)$|savedQueries$/.test(key) ? persistentStore : sessionStore)

/** The person's own settings, kept; where one was in each list, forgotten. */
export const store: Store = {
  ...sessionStore,
  setup() {
    persistentStore.setup()
    sessionStore.setup()
  },
  teardown() {
    persistentStore.teardown()
    sessionStore.teardown()
  },
  getItem: (key, defaultValue) => storeOf(key).getItem(key, defaultValue),
  setItem: (key, value) => storeOf(key).setItem(key, value),
  removeItem: (key) => storeOf(key).removeItem(key),
  subscribe: (key, callback) => storeOf(key).subscribe(key, callback),
}

/**
 * A saved search that may name a person goes with the session: what stays has filters of codes, days and yes or no only.
 * The next person at the same screen has the same store.
 */
export function removePersonalSavedQueries(): void {
  for (const [key, saved] of Object.entries(persistentStore.listItems?.() ?? {}))
    if (key.endsWith('savedQueries'))
      persistentStore.setItem(key, ([saved ?? []].flat() as SavedQuery[]).filter(isHarmless))
}

const isHarmless = ({ value }: SavedQuery): boolean =>
  Object.values(value?.filter ?? {}).every(
    (held) => typeof held === 'boolean' || (typeof held === 'string' && /^([A-Z_]*|\d{4}-\d{2}-\d{2})$/.test(held)),
  )
