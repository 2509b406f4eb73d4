import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The attestations that were issued late, so that lines that rely on them are found. */
export class CreateLateAttestations1799600000002 implements MigrationInterface {
  readonly name = 'CreateLateAttestations1799600000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table late_attestation (number text primary key)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table late_attestation')
  }
}
