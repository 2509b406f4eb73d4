import type { MigrationInterface, QueryRunner } from 'typeorm'

/** TypeORM's own table for expressions of generated columns and views: its schema comparison reads it. */
export class CreateTypeormMetadata1799880000002 implements MigrationInterface {
  readonly name = 'CreateTypeormMetadata1799880000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table if not exists typeorm_metadata (
        type varchar not null,
        database varchar,
        schema varchar,
        "table" varchar,
        name varchar,
        value text
      )`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table typeorm_metadata')
  }
}
