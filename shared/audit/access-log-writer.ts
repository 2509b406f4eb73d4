import type { DataSource } from 'typeorm'
import type { RequestContext } from '../authorization/caller'
import type { Tx } from '../database/transaction'
import type { SubgraphContext } from '../subgraph/run-subgraph'
import { type AccessEntry, insertAccessRows, type NamedPerson } from './access-rows'
import { writeBatched } from './batched-access-rows'
import { rememberGranted } from './granted-persons'

/** A person whose data a request reads or changes: the id, and the NISS under which the row names the person. */
export interface AccessRecord {
  personId: string
  niss: string
}

/** A person whom a request names and gets nothing of. */
export type RefusedAccessRecord = NamedPerson

/** The persons whose numbers rows name; a row of a person without a number names none. */
export const accessRecordsOf = (rows: readonly { personId: string | null; niss: string | null }[]): AccessRecord[] =>
  rows.flatMap(({ personId, niss }) => (personId && niss ? [{ personId, niss }] : []))

/** What logs an access: a transaction, or statements that commit one by one. */
type AccessLog = Pick<Tx, 'named'> & { readonly source?: DataSource }

/**
 * Writes one row per request, person and kind to the access log, in the transaction that reads or changes the data, or, for a read
 * without a transaction, with the rows of other requests. Await it before the answer: without the row there is no access. Whom a client reads is counted in its quota. Never the data itself. An analyst, who sees no person, is logged too: it reads data of a person.
 */
export async function logAccess(
  tx: AccessLog,
  context: RequestContext & Partial<Pick<SubgraphContext, 'reads' | 'countReads'>>,
  persons: readonly AccessRecord[],
  kind: 'READ' | 'WRITE',
): Promise<void> {
  const known = new Map(persons.map((person) => [person.personId, person]))
  if (kind === 'READ' && context.countReads) context.reads?.add([...known.values()], context.countReads)
  await writeRows(tx, { context, kind, refused: false, isNamed: true, persons: [...known.values()] })
  rememberGranted(context, [...known.values()])
}

/**
 * Writes that the caller named these persons and got nothing: refused by a permission, a scope or a quota, or nobody has the
 * number. A refused change leaves no other trace, so write the row in a transaction of its own (`autocommit(context.db)`), never in
 * one that is rolled back. `isNamed` false: the caller named objects of these persons, and its own log does not tell it whose they are.
 */
export async function logRefusedAccess(
  tx: AccessLog,
  context: RequestContext,
  persons: readonly RefusedAccessRecord[],
  kind: 'READ' | 'WRITE',
  isNamed = true,
): Promise<void> {
  const named = new Map(persons.map((person) => [person.personId ?? person.niss, person]))
  await writeRows(tx, { context, kind, refused: true, isNamed, persons: [...named.values()] })
}

async function writeRows(tx: AccessLog, entry: AccessEntry): Promise<void> {
  if (entry.persons.length === 0) return
  await (tx.source ? writeBatched(tx.source, entry) : insertAccessRows(tx, [entry]))
}
