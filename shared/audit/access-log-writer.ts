import type { RequestContext } from '../authorization/caller'
import { maySeePersons } from '../authorization/permissions'
import type { Tx } from '../database/transaction'
import { newId } from '../values/id'

/** A person whose data a request reads or changes: the id, and the NISS under which the row names the person. */
export interface AccessRecord {
  personId: string
  niss: string
}

/** The columns of a row, for statements that read and log at once. */
export const ACCESS_COLUMNS =
  'id, at, person_id, niss, subject, audience, organisation, role, operation, kind, request_id, root_fields'

/**
 * Writes one row per request, person and kind to the access log, in the transaction that reads or changes the data: without the
 * row there is no access. Never the data itself. A caller who gets figures without persons writes no row.
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
  const unique = [...known.values()]
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
      unique.map(() => newId()),
      unique.map((p) => p.personId),
      unique.map((p) => p.niss),
    ],
  )
}
