import type { ClientBase, Pool, QueryResultRow } from 'pg'
import { DataSource, EntityManager, type QueryRunner } from 'typeorm'

/** Where a statement runs: a source (any connection of its pool), or the one connection of a transaction. */
export type Runner = DataSource | EntityManager | QueryRunner | ClientBase | Pool | { readonly client: ClientBase }

/** The pool of connections that TypeORM keeps for a source. */
export function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { master: Pool }).master
}

/** The connection, or the pool, that a runner stands for. */
export async function connectionOf(runner: Runner): Promise<Pick<ClientBase, 'query'>> {
  if (runner instanceof DataSource) return poolOf(runner)
  if (runner instanceof EntityManager)
    return runner.queryRunner ? runner.queryRunner.connect() : poolOf(runner.dataSource)
  if ('client' in runner) return runner.client
  if ('startTransaction' in runner) return runner.connect()
  return runner
}

/**
 * The rows of a hot statement. The server plans it once per connection, under its name: one name, one text, everywhere.
 * In a transaction it runs on the transaction's own connection.
 */
export async function named<Row extends object = QueryResultRow>(
  runner: Runner,
  name: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const connection = await connectionOf(runner)
  return (await connection.query({ name, text, values: [...values] })).rows as Row[]
}

/** The rows of a statement that is not worth a name. Days are text, as everywhere. */
export async function query<Row extends object = QueryResultRow>(
  runner: Runner,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const connection = await connectionOf(runner)
  return (await connection.query({ text, values: [...values] })).rows as Row[]
}
