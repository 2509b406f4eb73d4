interface SavedQuery {
  value?: { filter?: Record<string, unknown> }
}

/**
 * A saved search that may name a person goes with the session: what stays has filters of codes, days and yes or no only.
 * The next person at the same screen has the same store.
 */
export function removePersonalSavedQueries(storage: Storage): void {
  for (const key of Object.keys(storage).filter((name) => name.endsWith('savedQueries'))) {
    const harmless = read(storage.getItem(key)).filter(isHarmless)
    if (harmless.length === 0) storage.removeItem(key)
    else storage.setItem(key, JSON.stringify(harmless))
  }
}

function read(text: string | null): SavedQuery[] {
  try {
    const saved: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(saved) ? saved : []
  } catch {
    return []
  }
}

const isHarmless = (saved: SavedQuery | null): boolean =>
  Object.values(saved?.value?.filter ?? {}).every(
    (held) => typeof held === 'boolean' || (typeof held === 'string' && /^([A-Z_]*|\d{4}-\d{2}-\d{2})$/.test(held)),
  )
