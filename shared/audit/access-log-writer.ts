import type { DataSource } from 'typeorm'
import type { RequestContext } from '../authorization/caller'
import type { Tx } from '../database/transaction'
import { isUnavailable } from '../inter-service/fetch-available'
import type { SubgraphContext } from '../subgraph/run-subgraph'
import { type AccessEntry, insertAccessRows, type NamedPerson } from './access-rows'
import { writeBatched } from './batched-access-rows'
import { rememberGranted, rememberRefusedRead } from './granted-persons'
import { isLimitedByQuota } from './person-reads'

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

type ReadingContext = RequestContext & Partial<Pick<SubgraphContext, 'reads' | 'countReads'>>

/**
 * Writes one row per request, person and kind to the access log, in the transaction that reads or changes the data, or, for a read
 * without a transaction, with the rows of other requests. Await it before the answer: without the row there is no access. Whom a client reads is counted in its quota. Never the data itself. An analyst, who sees no person, is logged too: it reads data of a person.
 * @throws TOO_MANY_REQUESTS for a read without a transaction that the quota refuses: it is logged as refused (`logRefusedReads`)
 */
export async function logAccess(
  tx: AccessLog,
  context: ReadingContext,
  persons: readonly AccessRecord[],
  kind: 'READ' | 'WRITE',
): Promise<void> {
  const known = [...new Map(persons.map((person) => [person.personId, person])).values()]
  if (kind === 'READ') await countInQuota(tx, context, known)
  await writeRows(tx, { context, kind, refused: false, isNamed: true, persons: known })
  rememberGranted(context, known)
}

// A transaction must not wait for a statement of another connection: many of them would hold all connections, and none could go on.
async function countInQuota(tx: AccessLog, context: ReadingContext, persons: readonly AccessRecord[]): Promise<void> {
  const { reads, countReads } = context
  if (!reads || !countReads) return
  if (!tx.source || !isLimitedByQuota(context)) return reads.add(persons, countReads)
  try {
    await reads.count(persons, countReads)
  } catch (cause) {
    // Without the owner of the persons the count is missing, and what does not need the owner is answered.
    if (isUnavailable(cause)) return
    rememberRefusedRead(context, persons)
    throw cause
  }
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
