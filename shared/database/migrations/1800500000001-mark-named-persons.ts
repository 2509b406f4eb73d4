import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * For every subgraph: the access log keeps whether the caller named the person of a refused access. Who names an object of another
 * and is refused may not learn from its own log whose it is. Of the rows so far nobody knows it, so none of them is named.
 */
export class MarkNamedPersons1800500000001 implements MigrationInterface {
  readonly name = 'MarkNamedPersons1800500000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table access add column is_named boolean not null default false;
      alter table access alter column is_named set default true`)
  }

  async down(): Promise<void> {
    throw new Error('Irreversible migration: callers would see whose object they were refused.')
  }
}
