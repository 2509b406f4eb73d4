/**
 * A saved search that may name a person goes with the session: what stays has filters of codes, days and yes or no only.
 * The next person at the same screen has the same store.
 */
export function removePersonalSavedQueries(storage: Storage): void {
  for (const key of Object.keys(storage)) {
    if (!key.endsWith('savedQueries')) continue
    const saved = read(storage.getItem(key))
    const harmless = saved.filter(isHarmless)
    if (harmless.length === 0) storage.removeItem(key)
    else if (harmless.length < saved.length) storage.setItem(key, JSON.stringify(harmless))
  }
}

function read(text: string | null): unknown[] {
  try {
    const saved: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(saved) ? saved : []
  } catch {
    return []
  }
}

function isHarmless(saved: unknown): boolean {
  if (typeof saved !== 'object' || saved === null || !('value' in saved)) return false
  const { value } = saved
  if (typeof value !== 'object' || value === null) return false
  const filter = 'filter' in value && typeof value.filter === 'object' && value.filter !== null ? value.filter : {}
  return Object.values(filter).every(
    (held) => typeof held === 'boolean' || (typeof held === 'string' && /^([A-Z_]*|\d{4}-\d{2}-\d{2})$/.test(held)),
  )
}
