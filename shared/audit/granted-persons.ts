import type { AccessRecord } from './access-log-writer'

/** Ids and numbers of the persons that a request has logged as read or changed, by the request's context. */
const granted = new WeakMap<object, Set<string>>()

/** Remembers that a request got data of these persons and that the rows are written. */
export function rememberGranted(context: object, persons: readonly AccessRecord[]): void {
  const known = granted.get(context) ?? new Set()
  for (const { personId, niss } of persons) known.add(personId).add(niss)
  granted.set(context, known)
}

/** Whether the request got data of the person with this id or number. */
export const isGranted = (context: object, idOrNumber: string): boolean =>
  granted.get(context)?.has(idOrNumber) ?? false
