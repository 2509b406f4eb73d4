import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Lists of few lines among very many: refused and reduced ones, and those without the attestation they need. */
export class ListFew1763000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index line_by_outcome on invoice_line (outcome, received_at desc, id desc) where outcome in ('REJECTED', 'REDUCED');
      create index line_without_attestation on invoice_line (received_at desc, id desc)
        where attestation_required and not attestation_recorded;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index line_by_outcome; drop index line_without_attestation')
  }
}
