import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Attestations can be ordered by their days and their revocation, controls by their deadline and outcome; empty values come last. */
export class OrderAttestations1799100000002 implements MigrationInterface {
  readonly name = 'OrderAttestations1799100000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index attestation_by_first_day on attestation (valid_from, number);
      create index attestation_by_last_day on attestation (coalesce(valid_to, 'infinity'::date), number);
      create index attestation_by_last_day_descending on attestation (coalesce(valid_to, '-infinity'::date), number);
      create index attestation_by_retention on attestation (kept_until, number);
      create index attestation_by_revocation on attestation (coalesce(revoked_at, 'infinity'::timestamptz), number);
      create index attestation_by_revocation_descending on attestation (coalesce(revoked_at, '-infinity'::timestamptz), number);
      create index attestation_control_by_deadline on attestation_control (due_on, id);
      create index attestation_control_by_outcome on attestation_control (coalesce(outcome_at, 'infinity'::timestamptz), id);
      create index attestation_control_by_outcome_descending on attestation_control (coalesce(outcome_at, '-infinity'::timestamptz), id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index attestation_by_first_day, attestation_by_last_day, attestation_by_last_day_descending, attestation_by_retention,
        attestation_by_revocation, attestation_by_revocation_descending, attestation_control_by_deadline,
        attestation_control_by_outcome, attestation_control_by_outcome_descending`)
  }
}
