import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * A commitment keeps the refund terms of the days that it guarantees, as the registers reported them when it was given. Earlier ones
 * have none: the terms of the day of care apply, or those of the version that they cite.
 */
export class KeepTermsOfCommitments1799400000002 implements MigrationInterface {
  readonly name = 'KeepTermsOfCommitments1799400000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table payment_commitment add column terms jsonb')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table payment_commitment drop column terms')
  }
}
