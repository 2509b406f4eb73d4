import type { MigrationInterface, QueryRunner } from 'typeorm'
import { appendOnly } from '../append-only'

/** The worker records its checks of the whole access log, signed, so that a request needs to check only what came since. */
export class RecordLogChecks1799920000001 implements MigrationInterface {
  readonly name = 'RecordLogChecks1799920000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table access_check (
        checked_at timestamptz primary key,
        head json not null,
        problems json not null,
        public_key text not null,
        signature text not null
      );
      comment on table access_check is 'Signed results of checks of the whole access log'`)
    await runner.query(appendOnly('access_check'))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table access_check')
  }
}
