import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Files that an organisation sends under a mandate, and the account that is paid for them. eFact: one file a day of a provider and a
 * sender. Payments: one of a provider, account and run.
 */
export class SendByMandate1799700000001 implements MigrationInterface {
  readonly name = 'SendByMandate1799700000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invoice_file add sent_by text, add payee_iban text, add payee_name text,
        add constraint sent_by_organisation check (sent_by ~ '^[01][0-9]{9}$'),
        add constraint payee_by_mandate check ((payee_iban is null or sent_by is not null) and (payee_iban is null) = (payee_name is null)),
        add constraint payee_iban_check check (payee_iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$');
      create index invoice_file_of_sender on invoice_file (sent_by, received_at desc, id desc) where sent_by is not null;
      drop index efact_file_once_a_day;
      create unique index efact_file_once_a_day on invoice_file (provider, received_on, sent_by) nulls not distinct
        where channel = 'EFACT' and status <> 'REFUSED' and not test;
      alter table payment drop constraint one_payment_a_provider_and_run,
        add constraint one_payment_a_provider_account_and_run unique nulls not distinct (run_id, provider, iban);
    `)
  }

  async down(): Promise<void> {
    throw new Error('Who sent a file is kept: this migration is not undone')
  }
}
