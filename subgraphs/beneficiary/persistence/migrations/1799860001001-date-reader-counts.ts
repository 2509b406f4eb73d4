import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Dates each count of reads by the clock of the database, so that old counts can be deleted: the hour is that of the requests, which
 * a demo clock changes.
 */
export class DateReaderCounts1799860001001 implements MigrationInterface {
  readonly name = 'DateReaderCounts1799860001001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reader_count add column counted_from timestamptz not null default now();
      create index reader_count_by_age on reader_count (counted_from);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table reader_count drop column counted_from')
  }
}
