import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Inspectors list the whole access log, newest first: the first page is read by this index. */
export class IndexAccessInOrder1799100000004 implements MigrationInterface {
  readonly name = 'IndexAccessInOrder1799100000004'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index access_in_order on access (at desc, id desc)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index access_in_order')
  }
}
