const PREFIX = 'mediprima.draft.'

/** What was begun and is not recorded yet, by form: it lives in this tab and ends with the session. */
export const drafts = {
  read: (key: string): unknown => JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null'),
  write(key: string, draft: object): void {
    try {
      sessionStorage.setItem(PREFIX + key, JSON.stringify(draft))
    } catch {
      // A full or forbidden store keeps no draft: the form itself is not touched.
    }
  },
  remove: (key: string): void => sessionStorage.removeItem(PREFIX + key),
  clear(): void {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
  },
}
