import type { RequestContext } from '../authorization/caller'
import type { Tx } from '../database/transaction'
import { newId } from '../values/id'

/** A person whom a row of the access log names; `personId` is null if nobody is registered under the number. */
export interface NamedPerson {
  personId: string | null
  niss: string
}

/** Rows of one request that differ in their persons only. */
export interface AccessEntry {
  context: RequestContext
  kind: 'READ' | 'WRITE'
  refused: boolean
  /** False: the caller named an object of the persons and was refused; it may not learn whose it is. */
  isNamed: boolean
  persons: readonly NamedPerson[]
}

/** The statement that writes the rows of entries and leaves out those that are written; its first parameter has the position `first`. */
export const accessRowsSql = (first = 1): string => `${plainRowsSql(first)} on conflict do nothing`

function plainRowsSql(first: number): string {
  const position = (offset: number) => `$${first + offset}`
  return `insert into access (id, at, person_id, niss, subject, audience, organisation, role, operation, kind, request_id, root_fields,
      refused, purpose, client, is_named)
    select p.id, e.at, p.person_id, p.niss, e.subject, e.audience, e.organisation, e.role, e.operation, e.kind, e.request_id,
      string_to_array(e.root_fields, ' '), e.refused, e.purpose, e.client, e.is_named
    from unnest(${position(0)}::timestamptz[], ${position(1)}::text[], ${position(2)}::text[], ${position(3)}::text[], ${position(4)}::text[],
      ${position(5)}::text[], ${position(6)}::text[], ${position(7)}::text[], ${position(8)}::text[], ${position(9)}::boolean[],
      ${position(10)}::text[], ${position(11)}::text[], ${position(12)}::boolean[])
      with ordinality as e(at, subject, audience, organisation, role, operation, kind, request_id, root_fields, refused, purpose, client, is_named, number)
    join unnest(${position(13)}::bigint[], ${position(14)}::uuid[], ${position(15)}::uuid[], ${position(16)}::text[])
      as p(entry, id, person_id, niss) on p.entry = e.number`
}

/** The parameters of `accessRowsSql`. */
export function accessRowsValues(entries: readonly AccessEntry[]): unknown[][] {
  const contexts = entries.map(({ context }) => context)
  const [numbers, ids, personIds, nisses]: [number[], string[], (string | null)[], string[]] = [[], [], [], []]
  for (const [index, { persons }] of entries.entries())
    for (const { personId, niss } of persons) {
      numbers.push(index + 1)
      ids.push(newId())
      personIds.push(personId)
      nisses.push(niss)
    }
  return [
    contexts.map(({ now }) => now),
    contexts.map(({ caller }) => caller.subject),
    contexts.map(({ caller }) => caller.audience),
    contexts.map(({ caller }) => caller.organisation),
    contexts.map(({ caller }) => caller.role),
    contexts.map(({ operation }) => operation),
    entries.map(({ kind }) => kind),
    contexts.map(({ requestId }) => requestId),
    // The name of a field has no blanks, and an array of arrays must have equal lengths.
    contexts.map(({ rootFields }) => rootFields.join(' ')),
    entries.map(({ refused }) => refused),
    contexts.map(({ purpose }) => purpose ?? null),
    contexts.map(({ caller }) => caller.client ?? null),
    entries.map(({ isNamed }) => isNamed),
    numbers,
    ids,
    personIds,
    nisses,
  ]
}

const STATEMENT = accessRowsSql()
const STATEMENT_OF_NEW = plainRowsSql(1)

/** Writes the rows of entries in one statement. A row that the request has written before is not written again. */
export async function insertAccessRows(tx: Pick<Tx, 'named'>, entries: readonly AccessEntry[]): Promise<void> {
  await tx.named('access.log', STATEMENT, accessRowsValues(entries))
}

/**
 * Writes the rows of entries of which none is written yet, in one statement. It costs a fifth less than one that searches for each row first.
 * @throws the unique violation of the database, and writes nothing, if a row is written
 */
export async function insertNewAccessRows(tx: Pick<Tx, 'named'>, entries: readonly AccessEntry[]): Promise<void> {
  await tx.named('access.log-new', STATEMENT_OF_NEW, accessRowsValues(entries))
}
