import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Decisions can be ordered by number, days, council date and day of insurance; commitments and the inbox of mutations by their days.
 * The head of a decision repeats what lists order and
 * filter by of its current version: a trigger copies it when a version is recorded, so that no writer can forget it.
 */
export class OrderDecisions1799100000000 implements MigrationInterface {
  readonly name = 'OrderDecisions1799100000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table decision
        add column council_date date,
        add column insurance_due_by date,
        add column insurance_delayed boolean not null default false,
        add column coverage_ends date[] not null default '{}';

      -- The last days of the coverages that end before the decision does.
      create function coverage_ends(content jsonb, valid_to date) returns date[] language sql immutable as $$
        select coalesce(array_agg(distinct (c->'period'->>'to')::date order by (c->'period'->>'to')::date), '{}')
        from jsonb_array_elements(content->'coverages') c where (c->'period'->>'to')::date < valid_to
      $$;

      -- A plan that was made for an empty table would be slow for a bulk load.
      create function copy_current_version() returns trigger language plpgsql set plan_cache_mode = force_custom_plan as $$
      begin
        update decision d set
          council_date = v.council_date, insurance_due_by = v.insurance_due_by,
          insurance_delayed = v.insurance_delay_grounds is not null, coverage_ends = coverage_ends(v.content, v.valid_to)
        from added v
        where d.person_id = v.person_id and d.number = v.number and v.version >= d.current_version;
        return null;
      end $$;
      create trigger decision_version_copied after insert on decision_version
        referencing new table as added for each statement execute function copy_current_version();

      update decision d set
        council_date = v.council_date, insurance_due_by = v.insurance_due_by,
        insurance_delayed = v.insurance_delay_grounds is not null, coverage_ends = coverage_ends(v.content, v.valid_to)
      from decision_version v
      where v.person_id = d.person_id and v.number = d.number and v.version = d.current_version;

      create index decision_by_number on decision ((number::bigint), id);
      create index decision_by_first_day on decision (valid_from, id);
      create index decision_by_last_day on decision (valid_to, id);
      create index decision_by_council_date on decision (council_date, id);
      create index decision_by_insurance_day on decision (coalesce(insurance_due_by, 'infinity'::date), id);
      create index decision_by_insurance_day_descending on decision (coalesce(insurance_due_by, '-infinity'::date), id);
      create index decision_with_insurance_day on decision (insurance_due_by, id)
        where insurance_due_by is not null and not insurance_delayed;
      create index payment_commitment_by_first_day on payment_commitment (guaranteed_from, id);
      create index decision_mutation_by_receipt on decision_mutation (received_at, id);
      create index decision_mutation_by_effect on decision_mutation (effective_on, id);
      create index decision_mutation_by_deadline on decision_mutation
        (coalesce(case when status = 'PENDING' then since end, 'infinity'::date), id);
      create index decision_mutation_by_deadline_descending on decision_mutation
        (coalesce(case when status = 'PENDING' then since end, '-infinity'::date), id);
      create index decision_mutation_by_processing on decision_mutation (coalesce(processed_at, 'infinity'::timestamptz), id);
      create index decision_mutation_by_processing_descending on decision_mutation (coalesce(processed_at, '-infinity'::timestamptz), id);
      create index decision_with_coverage_ends on decision (cpas, created_at desc, id desc) where coverage_ends <> '{}';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger decision_version_copied on decision_version;
      drop function copy_current_version;
      drop index decision_by_number, decision_by_first_day, decision_by_last_day,
        payment_commitment_by_first_day,
        decision_mutation_by_receipt, decision_mutation_by_effect, decision_mutation_by_deadline, decision_mutation_by_deadline_descending,
        decision_mutation_by_processing, decision_mutation_by_processing_descending;
      alter table decision drop column council_date, drop column insurance_due_by, drop column insurance_delayed, drop column coverage_ends;
      drop function coverage_ends;
    `)
  }
}
