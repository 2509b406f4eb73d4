import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Spending adds up all accepted lines of a period: it reads this index instead of lines of 1.5 kB. */
export class IndexSpending1799880000001 implements MigrationInterface {
  readonly name = 'IndexSpending1799880000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index line_spending on invoice_line (performed_on)
        include (person_id, cpas, care_type, refund_code, provider_category,
                 claimed_cents, state_cents, cpas_cents, patient_cents, insurer_cents, outcome)
        where outcome in ('ACCEPTED', 'REDUCED')`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index line_spending')
  }
}
