import { setTimeout as wait } from 'node:timers/promises'
import type { PoolClient, QueryResultRow } from 'pg'
import type { DataSource, EntityManager } from 'typeorm'
import { preparedQuery, query } from './prepared-statements'

/** One transaction: everything that is done through it happens together or not at all. */
export interface Tx {
  /** For repositories and the query builder: works inside the transaction. */
  readonly manager: EntityManager
  /** The connection itself, for COPY. */
  readonly client: PoolClient
  /** Rows of a named statement, on this transaction's connection. */
  named<Row extends object = QueryResultRow>(name: string, text: string, values?: readonly unknown[]): Promise<Row[]>
  /** Rows of an unnamed statement, on this transaction's connection. */
  query<Row extends object = QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>
}

/** What reads need of a transaction. */
export type Statements = Pick<Tx, 'manager' | 'named' | 'query'>

/** Statements that commit one by one. */
export interface Autocommit extends Statements {
  readonly source: DataSource
}

/**
 * Statements that commit one by one, on any connection of the pool: for reads and the rows of the access log that they write. A
 * transaction around them costs two more round trips and guarantees nothing more: the row is there before the answer leaves.
 */
export const autocommit = (source: DataSource): Autocommit => ({
  source,
  manager: source.manager,
  named: (name, text, values) => preparedQuery(source, name, text, values),
  query: (text, values) => query(source, text, values),
})

const MAX_ATTEMPTS = 5
const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'
const UNIQUE_VIOLATION = '23505'
const EXCLUSION_VIOLATION = '23P01'

/**
 * Runs the work in one transaction (read committed). After a deadlock or a serialization failure the work runs again from its
 * start, so it must have no effect outside the transaction.
 * @throws the error of the work, or the server's error of the last attempt
 */
export async function inTransaction<T>(source: DataSource, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(source, work)
    } catch (error) {
      const code = databaseError(error)?.code
      if (attempt >= MAX_ATTEMPTS || (code !== SERIALIZATION_FAILURE && code !== DEADLOCK)) throw error
      await wait(2 ** attempt * (2 + Math.random() * 8))
    }
  }
}

async function attemptOnce<T>(source: DataSource, work: (tx: Tx) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner()
  try {
    const client: PoolClient = await runner.connect()
    // The connection's default isolation is read committed (see createDataSource).
    await runner.startTransaction()
    const result = await work({
      manager: runner.manager,
      client,
      named: (name, text, values) => preparedQuery(client, name, text, values),
      query: (text, values) => query(client, text, values),
    })
    await runner.commitTransaction()
    return result
  } catch (error) {
    // A lost connection can't roll back: the server has rolled back, and the first error is the one that matters.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined)
    throw error
  } finally {
    await runner.release()
  }
}

interface DatabaseError {
  code?: string
  constraint?: string
}

// TypeORM wraps the server's error; the driver throws it unwrapped.
function databaseError(error: unknown): DatabaseError | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const inner = (error as { driverError?: unknown }).driverError
  return (typeof inner === 'object' && inner !== null ? inner : error) as DatabaseError
}

const violates = (code: string, error: unknown, constraint: string | undefined): boolean => {
  const found = databaseError(error)
  return found?.code === code && (constraint === undefined || found.constraint === constraint)
}

/** Whether the server refused a second row of the same key (of that constraint or unique index, where one is named). */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  violates(UNIQUE_VIOLATION, error, constraint)

/** Whether the server refused a row that overlaps another (by that constraint, where one is named). */
export const isExclusionViolation = (error: unknown, constraint?: string): boolean =>
  violates(EXCLUSION_VIOLATION, error, constraint)
