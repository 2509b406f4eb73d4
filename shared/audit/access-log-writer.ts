import type { RequestContext } from '../authorization/caller'
import { maySeePersons } from '../authorization/permissions'
import type { Tx } from '../database/transaction'
import { newId } from '../values/id'

/** A person whose data a request reads or changes: the inside id, and the number under which it was met. */
export interface AccessRecord {
  personId: string
  niss: string
}

/** The columns of one row per person, for statements of your own that log in the same statement as they read. */
export const ACCESS_COLUMNS =
  'id, at, person_id, niss, subject, audience, organisation, role, operation, kind, request_id, root_fields'

/**
 * Writes who looked at (or changed) whom, in the transaction that does it: no row, no read. One row per request, person
 * and kind; never the data itself. Who gets figures without persons has looked at nobody.
 */
export async function logAccess(
  tx: Pick<Tx, 'named'>,
  context: RequestContext,
  persons: readonly AccessRecord[],
  kind: 'READ' | 'WRITE',
): Promise<void> {
  const known = new Map(persons.map((person) => [person.personId, person]))
  const { caller } = context
  if (known.size === 0 || (kind === 'READ' && !maySeePersons(caller))) return
  const list = [...known.values()]
  await tx.named(
    'access.log',
    `insert into access (${ACCESS_COLUMNS})
     select p.id, $1, p.person_id, p.niss, $2, $3, $4, $5, $6, $7, $8, $9::text[]
     from unnest($10::uuid[], $11::uuid[], $12::text[]) as p(id, person_id, niss)
     on conflict (request_id, person_id, kind) do nothing`,
    [
      context.now,
      caller.subject,
      caller.audience,
      caller.organisation,
      caller.role,
      context.operation,
      kind,
      context.requestId,
      [...context.rootFields],
      list.map(() => newId()),
      list.map((p) => p.personId),
      list.map((p) => p.niss),
    ],
  )
}
