import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A paper invoice is judged again once the electronic line with its care is taken back. */
export class RestoreRefunds1799910000001 implements MigrationInterface {
  readonly name = 'RestoreRefunds1799910000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table paper_invoice_verdict
        drop constraint paper_invoice_verdict_cause_check,
        add constraint paper_invoice_verdict_cause_check
          check (cause in ('RECORDED', 'INSPECTED', 'CARE_ACCEPTED', 'CARE_WITHDRAWN'));
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table paper_invoice_verdict
        drop constraint paper_invoice_verdict_cause_check,
        add constraint paper_invoice_verdict_cause_check check (cause in ('RECORDED', 'INSPECTED', 'CARE_ACCEPTED'));
    `)
  }
}
