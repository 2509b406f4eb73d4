import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Lines keep who gave the care, and are found by it. */
export class AddPerformer1799300000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invoice_line add performer text;
      create index line_of_performer on invoice_line (performer, received_at desc, id desc) where performer is not null;
    `)
  }

  async down(): Promise<void> {
    throw new Error('The performers of lines are not removed: lines were judged by them')
  }
}
