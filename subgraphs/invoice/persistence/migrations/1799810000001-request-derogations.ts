import type { MigrationInterface, QueryRunner } from 'typeorm'
import { appendOnly } from '../../../../shared/database/append-only'

/** Requests for derogations with their documents, and the agreements of the SPP IS. */
export class RequestDerogations1799810000001 implements MigrationInterface {
  readonly name = 'RequestDerogations1799810000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table derogation_request (
        id uuid primary key,
        provider text not null,
        performed_from date not null,
        performed_to date,
        niss text,
        person_id uuid,
        grounds text not null,
        requested_at timestamptz not null,
        requested_by jsonb not null,
        audience text not null,
        organisation text not null,
        document bytea,
        constraint derogation_request_grounds check (char_length(grounds) >= 10),
        constraint derogation_request_days check (performed_to is null or performed_to >= performed_from)
      );
      create unique index derogation_request_once on derogation_request
        (provider, performed_from, coalesce(performed_to, 'infinity'::date), coalesce(niss, ''), organisation, md5(grounds));
      create index derogation_request_in_order on derogation_request (requested_at desc, id desc);
      alter table derogation add column request_id uuid;
      alter table derogation add constraint derogation_request_id_fkey
        foreign key (request_id) references derogation_request (id);
      create unique index derogation_of_request on derogation (request_id) where request_id is not null;
      create table derogation_agreement (
        derogation_id uuid primary key,
        content bytea not null,
        added_at timestamptz not null,
        constraint derogation_agreement_derogation_id_fkey foreign key (derogation_id) references derogation (id)
      );
    `)
    await runner.query(appendOnly('derogation_request'))
    await runner.query(appendOnly('derogation_agreement'))
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be reverted: that would lose requests and agreements.')
  }
}
