import type { MigrationInterface, QueryRunner } from 'typeorm'
import { appendOnly } from '../../../../shared/database/append-only'

/**
 * Inspections of the SPP IS. The sample is drawn with the inspection and never changes; conclusions and documents are added until the
 * inspection is closed; then nothing changes.
 */
export class CreateInspections1799850000001 implements MigrationInterface {
  readonly name = 'CreateInspections1799850000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table inspection_file (
        id uuid primary key,
        subject_kind text not null,
        subject text not null,
        period_from date not null,
        period_to date not null,
        seed integer not null,
        sizes integer[] not null,
        populations integer[] not null,
        item_count integer not null,
        grounds text not null,
        opened_at timestamptz not null,
        opened_by jsonb not null,
        version integer not null,
        status text not null,
        shared_at timestamptz,
        shared_by jsonb,
        answer_by date,
        answered_at timestamptz,
        answered_by jsonb,
        answer text,
        closed_at timestamptz,
        closed_by jsonb,
        conclusion text,
        constraint inspection_file_subject check (case subject_kind
          when 'CPAS' then subject ~ '^[01][0-9]{9}$' when 'PROVIDER' then subject ~ '^[0-9]{11}$' else false end),
        constraint inspection_file_period check (period_to >= period_from),
        constraint inspection_file_sample check (cardinality(sizes) = 4 and cardinality(populations) = 4 and item_count > 0
          and 0 <= all (sizes) and 100 >= all (sizes)),
        constraint inspection_file_shared check ((shared_at is null) = (shared_by is null) and (shared_at is null) = (answer_by is null)),
        constraint inspection_file_answered check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null)
          and (answered_at is null or shared_at is not null)),
        constraint inspection_file_closed check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (conclusion is null)),
        constraint inspection_file_status check (status = case when closed_at is not null then 'CLOSED'
          when answered_at is not null then 'ANSWERED' when shared_at is not null then 'SHARED' else 'OPEN' end),
        constraint inspection_file_items unique (id, item_count),
        constraint inspection_file_one_open exclude using gist
          (subject_kind with =, subject with =, daterange(period_from, period_to, '[]') with &&) where (closed_at is null)
      );
      create unique index inspection_file_once on inspection_file (subject_kind, subject, period_from, period_to, seed, sizes, md5(grounds));
      create index inspection_file_in_order on inspection_file (opened_at desc, id desc);
      create index inspection_file_by_first_day on inspection_file (period_from, id);

      create table inspection_item (
        id uuid primary key,
        inspection_id uuid not null,
        item_count integer not null,
        position integer not null,
        kind text not null,
        key text not null,
        reference text not null,
        person_id uuid not null,
        niss text not null,
        "on" date not null,
        amount_cents bigint,
        constraint inspection_item_kind check (kind in ('DECISION', 'INVOICE_LINE', 'PAPER_INVOICE', 'ATTESTATION')),
        constraint inspection_item_position check (position between 1 and item_count),
        constraint inspection_item_of_file foreign key (inspection_id, item_count) references inspection_file (id, item_count),
        constraint inspection_item_place_once unique (inspection_id, position),
        constraint inspection_item_once unique (inspection_id, kind, key),
        constraint inspection_item_of_one_file unique (id, inspection_id)
      );

      create table inspection_conclusion (
        item_id uuid not null,
        version integer not null,
        inspection_id uuid not null,
        result text not null,
        remark text,
        at timestamptz not null,
        by jsonb not null,
        primary key (item_id, version),
        constraint inspection_conclusion_version check (version >= 1),
        constraint inspection_conclusion_result check (result in ('COMPLIANT', 'REMARK', 'IRREGULAR')),
        constraint inspection_conclusion_remark check (result = 'COMPLIANT' or remark is not null),
        constraint inspection_conclusion_of_item foreign key (item_id, inspection_id) references inspection_item (id, inspection_id)
      );
      create index inspection_conclusion_of_file on inspection_conclusion (inspection_id);

      create table inspection_document (
        id uuid primary key,
        inspection_id uuid not null,
        title text not null,
        media_type text not null,
        content bytea not null,
        sha256 text not null,
        attached_at timestamptz not null,
        attached_by jsonb not null,
        constraint inspection_document_media_type check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
        constraint inspection_document_size check (octet_length(content) between 1 and 5242880),
        constraint inspection_document_of_file foreign key (inspection_id) references inspection_file (id),
        constraint inspection_document_once unique (inspection_id, sha256)
      );
    `)
    for (const table of ['inspection_item', 'inspection_conclusion', 'inspection_document'])
      await runner.query(appendOnly(table))
    await runner.query(`
      create function keep_inspection_file() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'UPDATE' or old.closed_at is not null or new.version <> old.version + 1
          or (old.id, old.subject_kind, old.subject, old.period_from, old.period_to, old.seed, old.sizes, old.populations, old.item_count,
              old.grounds, old.opened_at, old.opened_by)
            is distinct from (new.id, new.subject_kind, new.subject, new.period_from, new.period_to, new.seed, new.sizes, new.populations,
              new.item_count, new.grounds, new.opened_at, new.opened_by)
          or old.shared_at is not null and (old.shared_at, old.shared_by, old.answer_by)
            is distinct from (new.shared_at, new.shared_by, new.answer_by)
          or old.answered_at is not null and (old.answered_at, old.answered_by, old.answer)
            is distinct from (new.answered_at, new.answered_by, new.answer)
          or (old.status, new.status) not in
            (('OPEN', 'SHARED'), ('OPEN', 'CLOSED'), ('SHARED', 'ANSWERED'), ('SHARED', 'CLOSED'), ('ANSWERED', 'CLOSED')) then
          raise exception 'an inspection is shared, answered and closed, each once: this change is refused'
            using errcode = 'insufficient_privilege';
        end if;
        if new.status = 'CLOSED' and exists (select from inspection_item i where i.inspection_id = new.id
            and not exists (select from inspection_conclusion c where c.item_id = i.id)) then
          raise exception 'an inspection with an item that has no conclusion is not closed' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger inspection_file_kept before update or delete on inspection_file for each row execute function keep_inspection_file();
      create trigger inspection_file_not_truncated before truncate on inspection_file for each statement execute function keep_inspection_file();

      -- A sample is whole when the inspection is recorded, and positions beyond its count do not exist: nothing is added later.
      create function check_inspection_sample() returns trigger language plpgsql as $$
      begin
        if (select count(*) from inspection_item i where i.inspection_id = new.id) <> new.item_count then
          raise exception 'an inspection is recorded with its whole sample' using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create constraint trigger inspection_file_with_sample after insert on inspection_file
        deferrable initially deferred for each row execute function check_inspection_sample();

      -- The lock orders additions and changes of status: what is added is part of the closed inspection, or is refused. While the
      -- organisation answers, the conclusions are those that it reads.
      create function refuse_closed_inspection() returns trigger language plpgsql as $$
      begin
        perform from inspection_file f where f.id = new.inspection_id and f.closed_at is null
            and (tg_table_name <> 'inspection_conclusion' or f.status <> 'SHARED') for share;
        if not found then
          raise exception 'the inspection takes nothing more in its status' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$;
      create trigger inspection_conclusion_while_open before insert on inspection_conclusion
        for each row execute function refuse_closed_inspection();
      create trigger inspection_document_while_open before insert on inspection_document
        for each row execute function refuse_closed_inspection();
    `)
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be reverted: that would lose inspections.')
  }
}
