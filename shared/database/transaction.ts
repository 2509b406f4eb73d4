import { setTimeout as wait } from 'node:timers/promises'
import type { PoolClient, QueryResultRow } from 'pg'
import type { DataSource, EntityManager } from 'typeorm'
import { preparedQuery, query } from './prepared-statements'

/** One transaction: everything that is done through it happens together or not at all. */
export interface Tx {
  /** TypeORM's view of the transaction. */
  readonly manager: EntityManager
  /** The connection itself, for COPY. */
  readonly client: PoolClient
  /** Rows of a named statement, on this transaction's connection. */
  named<Row extends object = QueryResultRow>(name: string, text: string, values?: readonly unknown[]): Promise<Row[]>
  /** Rows of an unnamed statement, on this transaction's connection. */
  query<Row extends object = QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>
}

/** How a transaction may differ from the ordinary one. */
export interface TransactionOptions {
  isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE'
  /** Tries at most, where the server asks to try again; 5 where none is given. */
  attempts?: number
}

const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'
const UNIQUE_VIOLATION = '23505'
const EXCLUSION_VIOLATION = '23P01'

/**
 * Runs the work in one transaction. Where the server says that two transactions were in each other's way (deadlock,
 * serialization), the work runs again from its start: it must have no effect outside the transaction.
 */
export async function inTransaction<T>(
  source: DataSource,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const { isolation = 'READ COMMITTED', attempts = 5 } = options
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(source, work, isolation)
    } catch (error) {
      const code = databaseError(error)?.code
      if (attempt >= attempts || (code !== SERIALIZATION_FAILURE && code !== DEADLOCK)) throw error
      await wait(2 ** attempt * (2 + Math.random() * 8))
    }
  }
}

async function once<T>(
  source: DataSource,
  work: (tx: Tx) => Promise<T>,
  isolation: NonNullable<TransactionOptions['isolation']>,
): Promise<T> {
  const runner = source.createQueryRunner()
  try {
    const client: PoolClient = await runner.connect()
    // The source's ordinary isolation needs no telling, and so no second message to the server.
    await runner.startTransaction(isolation === 'READ COMMITTED' ? undefined : isolation)
    const result = await work({
      manager: runner.manager,
      client,
      named: (name, text, values) => preparedQuery(client, name, text, values),
      query: (text, values) => query(client, text, values),
    })
    await runner.commitTransaction()
    return result
  } catch (error) {
    // A connection that is gone can't roll back: the server has done it, and the first error is the one to tell.
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

// TypeORM wraps the server's error; the driver gives it bare.
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
