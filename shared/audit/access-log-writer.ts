import type { RequestContext } from '../authorization/caller'
import type { Tx } from '../database/transaction'
import type { SubgraphContext } from '../subgraph/run-subgraph'
import { newId } from '../values/id'
import { rememberGranted } from './granted-persons'

/** A person whose data a request reads or changes: the id, and the NISS under which the row names the person. */
export interface AccessRecord {
  personId: string
  niss: string
}

/** A person whom a request names and gets nothing of; `personId` is null if nobody is registered under the number. */
export interface RefusedAccessRecord {
  personId: string | null
  niss: string
}

/** The persons whose numbers rows name; a row of a person without a number names none. */
export const accessRecordsOf = (rows: readonly { personId: string | null; niss: string | null }[]): AccessRecord[] =>
  rows.flatMap(({ personId, niss }) => (personId && niss ? [{ personId, niss }] : []))

/** The columns of a row, for statements that read and log at once. */
export const ACCESS_COLUMNS =
  'id, at, person_id, niss, subject, audience, organisation, role, operation, kind, request_id, root_fields, refused, purpose, client'

/**
 * Writes one row per request, person and kind to the access log, in the transaction that reads or changes the data: without the
 * row there is no access. Whom a client reads is counted in its quota. Never the data itself. An analyst, who sees no person, is logged too: it reads data of a person.
 */
export async function logAccess(
  tx: Pick<Tx, 'named'>,
  context: RequestContext & Partial<Pick<SubgraphContext, 'reads' | 'countReads'>>,
  persons: readonly AccessRecord[],
  kind: 'READ' | 'WRITE',
): Promise<void> {
  const known = new Map(persons.map((person) => [person.personId, person]))
  if (kind === 'READ' && context.countReads) context.reads?.add([...known.values()], context.countReads)
  await insertRows(tx, context, [...known.values()], kind, false)
  rememberGranted(context, [...known.values()])
}

/**
 * Writes that the caller named these persons and got nothing: refused by a permission, a scope or a quota, or nobody has the
 * number. A refused change leaves no other trace, so write the row in a transaction of its own (`autocommit(context.db)`), never in
 * one that is rolled back.
 */
export async function logRefusedAccess(
  tx: Pick<Tx, 'named'>,
  context: RequestContext,
  persons: readonly RefusedAccessRecord[],
  kind: 'READ' | 'WRITE',
): Promise<void> {
  const named = new Map(persons.map((person) => [person.personId ?? person.niss, person]))
  await insertRows(tx, context, [...named.values()], kind, true)
}

async function insertRows(
  tx: Pick<Tx, 'named'>,
  context: RequestContext,
  persons: readonly RefusedAccessRecord[],
  kind: 'READ' | 'WRITE',
  refused: boolean,
): Promise<void> {
  if (persons.length === 0) return
  const { caller } = context
  await tx.named(
    'access.log',
    `insert into access (${ACCESS_COLUMNS})
     select p.id, $1, p.person_id, p.niss, $2, $3, $4, $5, $6, $7, $8, $9::text[], $10, $11, $12
     from unnest($13::uuid[], $14::uuid[], $15::text[]) as p(id, person_id, niss)
     on conflict do nothing`,
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
      refused,
      context.purpose ?? null,
      caller.client ?? null,
      persons.map(() => newId()),
      persons.map((p) => p.personId),
      persons.map((p) => p.niss),
    ],
  )
}
