/** What a form holds as the graph takes it: fields left empty, and groups of nothing but such, are not given at all. */
export function omitEmpty<T>(value: T): T {
  if (Array.isArray(value)) return value.map(omitEmpty) as T
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value)
    .map(([key, held]) => [key, omitEmpty(held)] as const)
    .filter(([, held]) => !isEmpty(held))
  return Object.fromEntries(kept) as T
}

function isEmpty(value: unknown): boolean {
  if (value === '' || value === undefined || value === null) return true
  return typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0
}
