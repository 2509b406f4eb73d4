import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Which ids of persons lead to another one: lines keep the id under which they were written. */
export class KnowUnitedPersons1763000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person_alias (
        person_id uuid primary key,
        canonical_id uuid not null,
        check (person_id <> canonical_id)
      )`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table person_alias')
  }
}
