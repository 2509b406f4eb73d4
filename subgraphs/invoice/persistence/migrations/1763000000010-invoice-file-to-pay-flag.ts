import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * A payment run finds its lines by the files that may hold some. So no index names the payment of a line, and paying a line
 * leaves its fifteen indexes alone (HOT); a payment says who executed it, and which place it has in the history of its lines.
 */
export class PayByFile1763000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invoice_file add to_pay boolean not null default true;
      update invoice_file f set to_pay = false where not exists (
        select from invoice_line l where l.file_id = f.id and l.payment_id is null and l.outcome in ('ACCEPTED', 'REDUCED'))
        and status <> 'RECEIVED';
      create index invoice_file_to_pay on invoice_file (received_on, provider) where to_pay and status <> 'REFUSED';
      drop index line_to_pay;
      alter table invoice_line drop column settlement_month;
      alter table payment add actor jsonb, add event_seq bigint;
      comment on column payment.event_seq is 'Its place among the events of its lines; null where they have a row of their own';
    `)
  }

  async down(): Promise<void> {
    throw new Error('Payments by file are not undone')
  }
}
