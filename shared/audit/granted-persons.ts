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

/** Persons whose read the quota refused, by the request's context. */
const refused = new WeakMap<object, AccessRecord[]>()

/** Remembers that the quota refused the read of these persons: nothing of them is answered. */
export function rememberRefusedRead(context: object, persons: readonly AccessRecord[]): void {
  refused.set(context, [...(refused.get(context) ?? []), ...persons])
}

/** The persons whose read the quota refused and of whom the request got nothing elsewhere; then they are forgotten. */
export function takeRefusedReads(context: object): AccessRecord[] {
  const persons = refused.get(context) ?? []
  refused.delete(context)
  return persons.filter(({ personId }) => !isGranted(context, personId))
}
