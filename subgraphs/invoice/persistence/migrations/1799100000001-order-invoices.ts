import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Lines can be ordered by day of care and by amount, files by reference and by number of lines, payments by day, amount,
 * delay and reference. A list of one provider or CPAS needs
 * no index of its own: it reads its rows by the index of its owner if they are few, and the order's index if they are many.
 */
export class OrderInvoices1799100000001 implements MigrationInterface {
  readonly name = 'OrderInvoices1799100000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index line_by_day_of_care on invoice_line (performed_on, id);
      drop index line_performed;
      create index line_by_claim on invoice_line (claimed_cents, id);
      create index invoice_file_in_order_of_reference on invoice_file (reference, id);
      create index invoice_file_by_lines on invoice_file (line_count, id);
      create index payment_by_day on payment (executed_on, id);
      create index payment_by_amount on payment (amount_cents, id);
      create index payment_by_delay on payment (delay_days, id);
      create index payment_by_reference on payment (structured_reference, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index line_performed on invoice_line (performed_on);
      drop index line_by_day_of_care, line_by_claim, invoice_file_in_order_of_reference, invoice_file_by_lines,
        payment_by_day, payment_by_amount, payment_by_delay, payment_by_reference;
    `)
  }
}
