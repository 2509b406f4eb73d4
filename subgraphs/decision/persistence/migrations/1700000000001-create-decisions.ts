import type { MigrationInterface, QueryRunner } from 'typeorm'
import { appendOnly } from '../../../../shared/database/append-only'

/** Creates the tables of CPAS, decisions, versions, effects of identity mutations, commitments and refund codes. */
export class CreateDecisions1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table cpas (
        enterprise_number text primary key,
        name_fr text not null,
        name_nl text not null,
        name_de text not null,
        name_en text not null,
        ins_codes text[] not null,
        search text not null
      );

      create sequence decision_number as bigint minvalue 1 maxvalue 9999999999;

      create table decision (
        person_id uuid not null,
        number text not null unique check (number ~ '^[0-9]{1,12}$'),
        id uuid not null unique,
        niss text not null,
        cpas text not null references cpas,
        reference text,
        created_at timestamptz not null,
        current_version integer not null check (current_version >= 1),
        valid_from date not null,
        valid_to date not null,
        stopped boolean not null default false,
        suspended_since date,
        suspended_at timestamptz,
        suspended_by uuid,
        primary key (person_id, number),
        unique (cpas, reference),
        constraint decision_days check (valid_to >= valid_from - 1),
        constraint decision_suspension check ((suspended_since is null) = (suspended_at is null) and (suspended_since is null) = (suspended_by is null)),
        constraint decision_no_overlap exclude using gist (person_id with =, daterange(valid_from, valid_to + 1, '[)') with &&)
      );
      create index decision_of_cpas on decision (cpas, created_at desc, id desc);
      create index decision_newest on decision (created_at desc, id desc);

      create table decision_version (
        person_id uuid not null,
        number text not null,
        version integer not null check (version >= 1),
        action text not null check (action in ('CREATE', 'MODIFY', 'EXTEND', 'STOP', 'SUSPEND', 'REACTIVATE')),
        reason text,
        recorded_at timestamptz not null,
        subject text not null,
        audience text not null,
        organisation text not null,
        role text not null,
        kind text not null check (kind in ('PRINCIPLE', 'GUARANTEE')),
        council_date date not null,
        valid_from date not null,
        valid_to date not null,
        care_types text[] not null,
        insurance_due_by date,
        insurance_delay_grounds text,
        suspended_since date,
        refund_code integer not null,
        content jsonb not null,
        verdict jsonb not null,
        primary key (person_id, number, version),
        unique (number, version),
        foreign key (person_id, number) references decision (person_id, number)
      );

      create table decision_mutation (
        person_id uuid not null,
        id uuid not null unique,
        mutation_id uuid not null,
        number text not null,
        cpas text not null,
        kind text not null,
        effective_on date not null,
        since date,
        received_at timestamptz not null,
        status text not null check (status in ('PENDING', 'PROCESSED', 'CANCELLED', 'INFORMATION')),
        processed_at timestamptz,
        primary key (person_id, id),
        unique (mutation_id, number),
        foreign key (person_id, number) references decision (person_id, number),
        constraint decision_mutation_suspends check (since is not null or status = 'INFORMATION')
      );
      create index decision_mutation_inbox on decision_mutation (cpas, status, received_at desc, id desc);
      create index decision_mutation_newest on decision_mutation (status, received_at desc, id desc);
      create index decision_mutation_of_decision on decision_mutation (number);

      create table payment_commitment (
        person_id uuid not null,
        number text not null unique check (length(number) <= 48),
        id uuid not null unique,
        niss text not null,
        provider text not null,
        care_type text not null,
        asked_for date not null,
        decision_number text not null,
        decision_version integer not null,
        cpas text not null,
        issued_at timestamptz not null,
        guaranteed_from date not null,
        guaranteed_to date not null,
        primary key (person_id, number),
        unique (provider, person_id, asked_for, care_type),
        foreign key (person_id, decision_number, decision_version) references decision_version (person_id, number, version)
      );
      create index payment_commitment_of_provider on payment_commitment (provider, issued_at desc, id desc);
      create index payment_commitment_of_cpas on payment_commitment (cpas, issued_at desc, id desc);
      create index payment_commitment_newest on payment_commitment (issued_at desc, id desc);
      create index payment_commitment_of_decision on payment_commitment (decision_number, issued_at desc, id desc);

      create table refund_list (
        id bigint generated always as identity primary key,
        valid_from date not null,
        source text not null,
        rows jsonb not null
      );
    `)
    for (const table of ['decision_version', 'payment_commitment', 'refund_list']) await runner.query(appendOnly(table))
  }

  async down(): Promise<void> {
    throw new Error('Irreversible migration: it would delete decisions.')
  }
}
