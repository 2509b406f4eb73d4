import type { MigrationInterface, QueryRunner } from 'typeorm'
import { appendOnly } from '../../../../shared/database/append-only'

/**
 * What thousands of lines have in common is written once: the wordings by which they were judged, and the batch in which
 * they wait. A line belongs to an invoice of its own file, by one reference instead of two.
 */
export class MakeLinesLighter1763000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table applied_wordings (
        key uuid primary key,
        applied jsonb not null
      );
      insert into applied_wordings select md5(applied::text)::uuid, applied from (select distinct applied from invoice_line) d;
      alter table invoice_line add applied_key uuid;
      update invoice_line set applied_key = md5(applied::text)::uuid;
      alter table invoice_line alter applied_key set not null, drop column applied;

      create table staged_batch (
        file_id uuid not null references invoice_file,
        number integer not null,
        lines text not null,
        primary key (file_id, number)
      );
      -- Read once and removed: not worth compressing.
      alter table staged_batch alter lines set storage external;
      insert into staged_batch
      select file_id, number, jsonb_agg(line order by seq)::text
      from (select *, (row_number() over (partition by file_id order by seq) - 1) / 1000 as number from staged_line) s
      group by 1, 2;
      drop table staged_line;

      alter table invoice add constraint invoice_of_its_file unique (id, file_id);
      alter table invoice_line drop constraint invoice_line_invoice_id_fkey, drop constraint invoice_line_file_id_fkey,
        add constraint line_of_its_file foreign key (invoice_id, file_id) references invoice (id, file_id);
    `)
    await runner.query(appendOnly('applied_wordings'))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invoice_line add applied jsonb;
      update invoice_line l set applied = w.applied from applied_wordings w where w.key = l.applied_key;
      alter table invoice_line alter applied set not null, drop column applied_key, drop constraint line_of_its_file,
        add constraint invoice_line_invoice_id_fkey foreign key (invoice_id) references invoice,
        add constraint invoice_line_file_id_fkey foreign key (file_id) references invoice_file;
      alter table invoice drop constraint invoice_of_its_file;
      drop table applied_wordings;
      create table staged_line (
        file_id uuid not null references invoice_file,
        seq integer not null,
        line jsonb not null,
        primary key (file_id, seq)
      );
      insert into staged_line
      select s.file_id, (line ->> 'seq')::int, line from staged_batch s, jsonb_array_elements(s.lines::jsonb) as line;
      drop table staged_batch;
    `)
  }
}
