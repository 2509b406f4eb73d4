import { localStorageStore, memoryStore, type Store } from 'react-admin'

const kept = localStorageStore()
const passing = memoryStore()
/** What outlives a session: language, light, saved searches. Filters may name a person: they go with the tab. */
const storeOf = (key: string): Store => (/^(locale|theme)$|savedQueries$/.test(key) ? kept : passing)

/** The person's own settings, kept; where one was in each list, forgotten. */
export const store: Store = {
  setup() {
    kept.setup()
    passing.setup()
  },
  teardown() {
    kept.teardown()
    passing.teardown()
  },
  getItem: (key, defaultValue) => storeOf(key).getItem(key, defaultValue),
  setItem: (key, value) => storeOf(key).setItem(key, value),
  removeItem: (key) => storeOf(key).removeItem(key),
  removeItems: (prefix) => passing.removeItems(prefix),
  reset: () => passing.reset(),
  subscribe: (key, callback) => storeOf(key).subscribe(key, callback),
}
