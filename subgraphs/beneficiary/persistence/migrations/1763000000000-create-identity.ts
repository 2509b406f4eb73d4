import type { MigrationInterface, QueryRunner } from 'typeorm'
import { appendOnly } from '../../../../shared/database/append-only'

/**
 * A person is a row whose id never changes, identity events that are only added, and numbers that lead to it. Persons that are
 * merged share a canonical id; every row keeps the id under which it was written.
 */
export class Identity1763000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        id uuid primary key,
        canonical_id uuid not null references person (id),
        registered_at timestamptz not null,
        registered_by jsonb not null,
        registration jsonb not null
      );
      create index person_of_canonical on person (canonical_id);
      create index person_newest on person (registered_at desc, id desc) where id = canonical_id;

      create table person_number (
        number text primary key check (number ~ '^[0-9]{11}$'),
        person_id uuid not null references person (id),
        recorded_at timestamptz not null
      );
      create index person_number_of_person on person_number (person_id);

      create table identity_mutation (
        id uuid primary key,
        reference text not null constraint identity_mutation_reference unique,
        person_id uuid not null references person (id),
        kind text not null,
        effective_on date not null,
        received_at timestamptz not null,
        received_from jsonb not null,
        content jsonb not null,
        before text,
        after text,
        changes_residence_status boolean not null
      );
      create index identity_mutation_of_person on identity_mutation (person_id, received_at desc, id desc);
      create index identity_mutation_newest on identity_mutation (received_at desc, id desc);

      create table person_union (
        id uuid primary key,
        kept_id uuid not null references person (id),
        joined_id uuid not null references person (id),
        mutation_id uuid not null references identity_mutation (id),
        recorded_at timestamptz not null
      );

      create table identity_fact (
        seq bigint generated always as identity,
        person_id uuid not null references person (id),
        kind text not null,
        effective_on date not null,
        open_start boolean not null,
        source text not null check (source in ('REGISTRATION', 'MUTATION')),
        value jsonb not null,
        other_id uuid references person (id),
        mutation_id uuid references identity_mutation (id),
        recorded_at timestamptz not null,
        search text generated always as (
          case kind
            when 'NAME' then regexp_replace(
              shared.plain(coalesce(value ->> 'lastName', '') || ' ' || coalesce(value ->> 'firstNames', '')),
              '[-''’.]', ' ', 'g')
            when 'NUMBER' then value ->> 'number'
          end) stored,
        primary key (person_id, seq),
        check ((kind = 'HOUSEHOLD') = (other_id is not null)),
        check ((source = 'MUTATION') = (mutation_id is not null))
      );
      create index identity_fact_search on identity_fact using gin (search gin_trgm_ops) where search is not null;
      create index identity_fact_status on identity_fact ((value ->> 'status'), person_id) where kind = 'RESIDENCE';
      create index identity_fact_commune on identity_fact ((value ->> 'insCode'), person_id) where kind = 'ADDRESS';

      create table photo (
        seq bigint generated always as identity,
        person_id uuid not null references person (id),
        media_type text not null,
        content bytea not null,
        recorded_at timestamptz not null,
        recorded_by jsonb not null,
        primary key (person_id, seq)
      );
    `)
    for (const table of ['person_number', 'identity_mutation', 'person_union', 'identity_fact', 'photo'])
      await runner.query(appendOnly(table))
  }

  async down(): Promise<void> {
    throw new Error('Identity is not undone: drop the schema instead')
  }
}
