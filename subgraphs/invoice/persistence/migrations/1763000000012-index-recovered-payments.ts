import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Recovered lines of a payment are counted without reading its paid lines: the totals of an open month come from its payments. */
export class CountTakenBack1763000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index payment_line_taken_back on payment_line (payment_id) where kind = 'RECOVERED'`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index payment_line_taken_back')
  }
}
