import type { ClientBase, QueryResultRow } from 'pg'
import { DataSource, EntityManager } from 'typeorm'
import { poolOf } from './fair-pool'
import { isDatabaseUnavailable } from './unavailable'

/** Where a statement runs: a source (any connection of its pool), or the one connection of a transaction. */
export type Runner = DataSource | EntityManager | Pick<ClientBase, 'query'> | { readonly client: ClientBase }

type Connection = Pick<ClientBase, 'query'>

/** Runs the work on the runner's connection; a source lends one of its pool until the work ends. */
async function onConnection<T>(runner: Runner, work: (connection: Connection) => Promise<T>): Promise<T> {
  if (runner instanceof DataSource) return onPooledConnection(runner, work)
  if (runner instanceof EntityManager)
    return runner.queryRunner ? work(await runner.queryRunner.connect()) : onPooledConnection(runner.dataSource, work)
  return work('client' in runner ? runner.client : runner)
}

// The driver's pool itself: a query runner of TypeORM costs as much processor time as a short statement.
async function onPooledConnection<T>(source: DataSource, work: (connection: Connection) => Promise<T>): Promise<T> {
  const client = await poolOf(source).connect()
  let lost: Error | undefined
  try {
    return await work(client)
  } catch (error) {
    if (isDatabaseUnavailable(error)) lost = error
    throw error
  } finally {
    // A lost connection leaves the pool at once: the next statement would fail on it.
    client.release(lost)
  }
}

/**
 * The rows of a hot statement. The server plans it once per connection, under its name: a name must always have the same text. In a
 * transaction it runs on the connection of the transaction.
 */
export async function preparedQuery<Row extends object = QueryResultRow>(
  runner: Runner,
  name: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const statement = { name, text, values: [...values] }
  return onConnection(runner, async (connection) => (await connection.query<Row>(statement)).rows)
}

/**
 * The rows of a hot statement that finds rows by keys: `text` receives the comparison of a column with the keys, `= $1` or
 * `= any($1)`. PostgreSQL estimates ten elements for any list, so it plans a list of one again at each call, which costs more
 * than to run it: one key has a statement of its own, which is planned once.
 */
export function preparedQueryByKeys<Row extends object = QueryResultRow>(
  runner: Runner,
  name: string,
  text: (isOneOf: string) => string,
  keys: readonly string[],
  more: readonly unknown[] = [],
): Promise<Row[]> {
  const isOne = keys.length === 1
  const statementName = isOne ? `${name}.one` : name
  const statement = statements.get(statementName) ?? text(isOne ? '= $1' : '= any($1)')
  statements.set(statementName, statement)
  return preparedQuery<Row>(runner, statementName, statement, [isOne ? keys[0] : [...keys], ...more])
}

// By name: one name always has one text.
const statements = new Map<string, string>()

/** The rows of a statement without a name. Days are text. */
export async function query<Row extends object = QueryResultRow>(
  runner: Runner,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const statement = { text, values: [...values] }
  return onConnection(runner, async (connection) => (await connection.query<Row>(statement)).rows)
}
