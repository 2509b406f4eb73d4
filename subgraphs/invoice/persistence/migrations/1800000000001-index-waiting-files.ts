import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Files are checked in the order of their receipt where they have a person in common: the few files in check are found by this index. */
export class IndexWaitingFiles1800000000001 implements MigrationInterface {
  readonly name = 'IndexWaitingFiles1800000000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index invoice_file_in_check on invoice_file (received_at, id) where status = 'RECEIVED' and not test`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index invoice_file_in_check')
  }
}
