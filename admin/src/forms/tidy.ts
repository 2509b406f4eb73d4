/** What a form holds as the graph takes it: fields left empty are not given at all. */
export function tidy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(tidy) as T
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).flatMap(([key, held]) => (isEmpty(held) ? [] : [[key, tidy(held)]]))
  return Object.fromEntries(kept) as T
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === undefined || value === null
}
