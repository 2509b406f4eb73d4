import type { MigrationInterface, QueryRunner } from 'typeorm'
import { appendOnly } from '../../../../shared/database/append-only'

/** The lines whose attestation on paper was shown in a control: they need no further one. */
export class RecordPaperAttestations1800613000001 implements MigrationInterface {
  readonly name = 'RecordPaperAttestations1800613000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_attestation (
        line_id uuid primary key references invoice_line,
        control_id text not null,
        shown_at timestamptz not null
      )`)
    await runner.query(appendOnly('paper_attestation'))
  }

  async down(): Promise<void> {
    throw new Error('What was shown in controls is kept: this migration is not undone.')
  }
}
