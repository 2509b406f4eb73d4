import { type AccessRecord, logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit, type Statements } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'

/** A row about a person; `personId` is null if nobody is registered under the NISS. */
export interface PersonRow {
  personId: string | null
  niss: string | null
}

/** The access records of rows; rows without a registered person have none. */
export const toAccessRecords = (rows: readonly PersonRow[]): AccessRecord[] =>
  rows.flatMap(({ personId, niss }) => (personId === null ? [] : [{ personId, niss: niss ?? '' }]))

/**
 * Reads rows about persons and logs the access before it returns them. The reads of an analyst are logged too,
 * although it sees no person: what it reads may be of one person.
 * `shown`: the number of rows that the page shows, if fewer than were read.
 */
export async function readWithAccessLog<Row extends PersonRow>(
  context: SubgraphContext,
  read: (statements: Statements) => Promise<Row[]>,
  shown?: number,
): Promise<Row[]> {
  const statements = autocommit(context.db)
  const rows = await read(statements)
  await logAccess(statements, context, toAccessRecords(rows.slice(0, shown)), 'READ')
  return rows
}
