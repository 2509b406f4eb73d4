import { localStorageStore, memoryStore, type Store } from 'react-admin'

const persistentStore = localStorageStore()
const sessionStore = memoryStore()
/** What outlives a session: language, light, saved searches. Filters may name a person: they go with the tab. */
const storeOf = (key: string): Store => (/^(locale|theme)$|savedQueries$/.test(key) ? persistentStore : sessionStore)

/** The person's own settings, kept; where one was in each list, forgotten. */
export const store: Store = {
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
  removeItems: (prefix) => sessionStore.removeItems(prefix),
  reset: () => sessionStore.reset(),
  subscribe: (key, callback) => storeOf(key).subscribe(key, callback),
}
