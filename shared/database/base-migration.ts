import type { MigrationInterface, QueryRunner } from 'typeorm'
import { appendOnly } from './append-only'
import type { Migration } from './data-source'

/** The timestamp of the first migration, before that of every other one. */
const BASE_TIMESTAMP = 1600000000000

/**
 * The first migration of every subgraph: `outbox` and `inbox` (events), `access` (the access log) and `change_event` (changes, for
 * systems that keep a copy). No default reads the clock.
 */
export function baseMigration(subgraph: string): Migration {
  return class implements MigrationInterface {
    readonly name = `Base${BASE_TIMESTAMP}`

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(`
        create table outbox (
          id bigint generated always as identity primary key,
          event_id uuid not null unique,
          topic text not null,
          key text not null,
          payload jsonb not null,
          at timestamptz not null
        );
        create table inbox (
          event_id uuid not null,
          consumer text not null,
          primary key (event_id, consumer)
        );
        create table access (
          id uuid primary key,
          at timestamptz not null,
          person_id uuid not null,
          niss text not null,
          subject text not null,
          audience text not null,
          organisation text not null,
          role text not null,
          operation text not null,
          kind text not null check (kind in ('READ', 'WRITE')),
          request_id text not null,
          unique (request_id, person_id, kind)
        );
        create index access_by_person on access (person_id, at desc, id desc);
        create index access_by_organisation on access (organisation, at desc, id desc);
        create index access_by_subject on access (subject, at desc, id desc);
        create table change_event (
          seq bigint generated always as identity primary key,
          xid xid8 not null default pg_current_xact_id(),
          id uuid not null unique,
          at timestamptz not null,
          kind text not null,
          subject text not null,
          version integer,
          cpas text,
          provider text
        );
        create index change_event_in_order on change_event (xid, seq);
        create index change_event_of_cpas on change_event (cpas, xid, seq) where cpas is not null;
        create index change_event_of_provider on change_event (provider, xid, seq) where provider is not null;
        comment on table outbox is 'Events of ${subgraph} that wait to be sent';
      `)
      await runner.query(appendOnly('access'))
      await runner.query(appendOnly('change_event'))
    }

    async down(): Promise<void> {
      throw new Error('Irreversible migration: drop the schema instead')
    }
  }
}
