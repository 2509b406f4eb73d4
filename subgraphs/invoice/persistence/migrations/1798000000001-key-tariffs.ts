import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Every table has a primary key: a tariff gets a number, as no column of it is both unique and never null. */
export class KeyTariffs1798000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table tariff add id integer generated always as identity primary key')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table tariff drop column id')
  }
}
