import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A line is written once and marked twice, when it is paid and when it is settled: its page keeps room, so that its fifteen indexes are not written again. */
export class LeaveRoom1763000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table invoice_line set (fillfactor = 50)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table invoice_line reset (fillfactor)')
  }
}
