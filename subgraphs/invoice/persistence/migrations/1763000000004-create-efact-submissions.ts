import type { MigrationInterface, QueryRunner } from 'typeorm'

/** eFact sendings with their answers, and credit notes: the line that is credited gives its care free. */
export class AddEfact1763000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table efact_file (
        file_id uuid primary key references invoice_file,
        content bytea not null
      );
      alter table efact_file alter content set storage external;
      create table efact_answer (
        file_id uuid not null references efact_file,
        part integer not null,
        bytes bytea not null,
        primary key (file_id, part)
      );
      alter table invoice_file drop column answer;
      -- A sending that was refused whole may come again, corrected, under its reference.
      alter table invoice_file drop constraint file_reference_once;
      create unique index file_reference_once on invoice_file (provider, reference) where status <> 'REFUSED';
      create index invoice_file_by_reference on invoice_file (provider, reference);

      alter table invoice_line add credit boolean not null default false, add credited_by uuid;
      alter table invoice_line alter credit drop default;
      drop index same_care_once;
      create unique index same_care_once on invoice_line (person_id, provider, code, performed_on)
        where outcome in ('ACCEPTED', 'REDUCED', 'WAITING') and not credit and credited_by is null;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table efact_answer, efact_file')
  }
}
