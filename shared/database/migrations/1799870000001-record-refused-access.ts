import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * For every subgraph: the access log also keeps what was asked for and refused, under numbers that nobody has too, and the purpose
 * and the application of the caller. One request has at most one row of each kind and outcome for a person.
 */
export class RecordRefusedAccess1799870000001 implements MigrationInterface {
  readonly name = 'RecordRefusedAccess1799870000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table access
        alter column person_id drop not null,
        add column refused boolean not null default false,
        add column purpose text,
        add column client text;
      alter table access
        add constraint access_purpose_is_short check (length(purpose) <= 100),
        add constraint access_client_is_short check (length(client) <= 255),
        add constraint access_without_person_is_refused check (person_id is not null or refused),
        add constraint access_once_in_a_request unique (request_id, person_id, kind, refused),
        drop constraint access_request_id_person_id_kind_key;
      create unique index access_of_unknown_number_once on access (request_id, niss, kind) where person_id is null;
      create index access_by_unknown_number on access (niss, at desc, id desc) where person_id is null;
    `)
  }

  async down(): Promise<void> {
    throw new Error('Irreversible migration: refused accesses would be lost.')
  }
}
