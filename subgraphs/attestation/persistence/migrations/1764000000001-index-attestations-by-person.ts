import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A person's attestations, revoked ones too, are found in the order in which they are listed: without it the list reads them all. */
export class AttestationsOfPerson1764000000001 implements MigrationInterface {
  readonly name = 'AttestationsOfPerson1764000000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index attestation_of_person_in_order on attestation (person_id, issued_at desc, number desc)',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index attestation_of_person_in_order')
  }
}
