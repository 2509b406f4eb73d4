import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Test files of eFact. Their invoices and lines are kept apart from the booked ones, so that no list, figure or payment can
 * meet them: an invoice belongs to a file that is no test, and a payment, settlement or review names a line of such an invoice.
 */
export class KeepTestFilesApart1763000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invoice_file add test boolean not null default false,
        add answer_language text not null default 'FR',
        add constraint answer_language_known check (answer_language in ('FR', 'NL', 'DE', 'EN')),
        add constraint test_by_efact_only check (not test or channel = 'EFACT'),
        add constraint test_never_paid check (not (test and to_pay)),
        add constraint file_with_its_kind unique (id, test);

      -- A test uses up neither the reference nor the day. The same test twice on one day is one file.
      drop index file_reference_once;
      create unique index file_reference_once on invoice_file (provider, reference) where status <> 'REFUSED' and not test;
      drop index efact_file_once_a_day;
      create unique index efact_file_once_a_day on invoice_file (provider, received_on)
        where channel = 'EFACT' and status <> 'REFUSED' and not test;
      create unique index test_file_once on invoice_file (provider, reference, content_hash, received_on)
        where test and status <> 'REFUSED';

      alter table invoice add test boolean not null default false,
        add constraint invoice_of_no_test check (not test),
        drop constraint invoice_file_id_fkey,
        add constraint invoice_of_booked_file foreign key (file_id, test) references invoice_file (id, test);

      -- The row as it would be in "invoice" or "invoice_line", whatever columns these get later.
      create table test_invoice (
        id uuid primary key,
        file_id uuid not null,
        test boolean not null default true check (test),
        position integer not null,
        person_id uuid,
        record jsonb not null,
        constraint test_invoice_place_once unique (file_id, position),
        constraint test_invoice_of_its_file unique (id, file_id),
        constraint test_invoice_of_test_file foreign key (file_id, test) references invoice_file (id, test)
      );
      create table test_line (
        id uuid primary key,
        invoice_id uuid not null,
        file_id uuid not null,
        seq integer not null,
        person_id uuid,
        -- The booked line that a credit note would take back.
        credits uuid references invoice_line,
        record jsonb not null,
        constraint test_line_of_its_file foreign key (invoice_id, file_id) references test_invoice (id, file_id)
      );
      -- A line that claims nothing is never accepted, also by a decision.
      alter table invoice_line add constraint nothing_claimed_is_refused
        check (outcome = 'REJECTED' or not rules @> array['INV-ZERO']);
      create index test_line_in_order on test_line (file_id, seq);
      create index test_line_of_person on test_line (file_id, person_id);
      create index test_line_of_invoice on test_line (invoice_id);
      create index test_line_credits on test_line (file_id, credits) where credits is not null;
    `)
  }

  async down(): Promise<void> {
    throw new Error('Test files are not removed: their sender was answered')
  }
}
