import type { ClientBase, Pool, QueryResultRow } from 'pg'
import { DataSource, EntityManager, type QueryRunner } from 'typeorm'

/** Where a statement runs: a source (any connection of its pool), or the one connection of a transaction. */
export type Runner = DataSource | EntityManager | QueryRunner | ClientBase | Pool | { readonly client: ClientBase }

/** The pool of connections that TypeORM keeps for a source. */
export function pgPoolOf(source: DataSource): Pool {
  return (source.driver as unknown as { master: Pool }).master
}

/** The connection, or the pool, that a runner stands for. */
async function pgConnectionOf(runner: Runner): Promise<Pick<ClientBase, 'query'>> {
  if (runner instanceof DataSource) return pgPoolOf(runner)
  if (runner instanceof EntityManager)
    return runner.queryRunner ? runner.queryRunner.connect() : pgPoolOf(runner.dataSource)
  if ('client' in runner) return runner.client
  if ('startTransaction' in runner) return runner.connect()
  return runner
}

/**
 * The rows of a hot statement. The server plans it once per connection, under its name: one name, one text, everywhere.
 * In a transaction it runs on the transaction's own connection.
 */
export async function preparedQuery<Row extends object = QueryResultRow>(
  runner: Runner,
  name: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const connection = await pgConnectionOf(runner)
  return (await connection.query({ name, text, values: [...values] })).rows as Row[]
}

/**
 * The rows of a hot statement that looks rows up by keys: `text` is told how a column is compared with them, `= $1` or
 * `= any($1)`. The server takes a list for ten keys and therefore plans a list of one anew each time, which costs more than
 * to run it: one key has a statement of its own, which is planned once.
 */
export function preparedQueryByKeys<Row extends object = QueryResultRow>(
  runner: Runner,
  name: string,
  text: (isOneOf: string) => string,
  keys: readonly string[],
  more: readonly unknown[] = [],
): Promise<Row[]> {
  const isOne = keys.length === 1
  const own = isOne ? `${name}.one` : name
  const known = texts.get(own) ?? text(isOne ? '= $1' : '= any($1)')
  texts.set(own, known)
  return preparedQuery<Row>(runner, own, known, [isOne ? keys[0] : [...keys], ...more])
}

const texts = new Map<string, string>()

/** The rows of a statement that is not worth a name. Days are text, as everywhere. */
export async function query<Row extends object = QueryResultRow>(
  runner: Runner,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const connection = await pgConnectionOf(runner)
  return (await connection.query({ text, values: [...values] })).rows as Row[]
}
