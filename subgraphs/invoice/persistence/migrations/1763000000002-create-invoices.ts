import type { MigrationInterface, QueryRunner } from 'typeorm'
import { appendOnly } from '../../../../shared/database/append-only'

/** Invoice files, invoices and their lines; what a line's outcome was and who said so; derogations. */
export class CreateInvoices1763000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table invoice_file (
        id uuid primary key,
        provider text not null,
        reference text not null,
        channel text not null check (channel in ('GRAPHQL', 'EFACT')),
        file_name text,
        content_hash text not null,
        received_at timestamptz not null,
        received_on date not null,
        status text not null check (status in ('RECEIVED', 'REFUSED', 'CHECKED')),
        line_count integer not null,
        lines_in_error integer not null default 0,
        findings jsonb not null default '[]',
        answer text,
        actor jsonb not null,
        constraint file_reference_once unique (provider, reference)
      );
      create index invoice_file_in_order on invoice_file (received_at desc, id desc);
      create index invoice_file_of_provider on invoice_file (provider, received_at desc, id desc);
      create unique index efact_file_once_a_day on invoice_file (provider, received_on) where channel = 'EFACT' and status <> 'REFUSED';

      create table invoice (
        id uuid primary key,
        file_id uuid not null references invoice_file,
        position integer not null,
        number text not null,
        provider text not null,
        niss text not null,
        person_id uuid,
        issued_on date not null,
        received_at timestamptz not null,
        commitment_number text,
        decision_number text,
        decision_version integer,
        attestation_number text,
        previous_number text,
        constraint invoice_place_once unique (file_id, position)
      );
      create index invoice_in_order on invoice (received_at desc, id desc);
      create index invoice_of_provider on invoice (provider, received_at desc, id desc);
      create index invoice_of_person on invoice (person_id) where person_id is not null;

      -- Lines as they came, until they are checked: a worker that dies leaves the rest here.
      create table staged_line (
        file_id uuid not null references invoice_file,
        seq integer not null,
        line jsonb not null,
        primary key (file_id, seq)
      );

      create table invoice_line (
        id uuid primary key,
        invoice_id uuid not null references invoice,
        file_id uuid not null references invoice_file,
        seq integer not null,
        position integer not null,
        path text not null,
        provider text not null,
        niss text not null,
        person_id uuid,
        code text not null,
        care_type text,
        performed_on date not null,
        quantity integer not null,
        prescriber text,
        prescription_number text,
        claimed_cents bigint not null,
        state_cents bigint not null,
        cpas_cents bigint not null,
        patient_cents bigint not null,
        cpas_patient_part_cents bigint not null,
        claimed_from_state_cents bigint,
        amu_flag boolean,
        outcome text not null check (outcome in ('ACCEPTED', 'REDUCED', 'REJECTED', 'WAITING')),
        findings jsonb not null,
        applied jsonb not null,
        rules text[] not null,
        commitment_named text,
        decision_named text,
        version_named integer,
        attestation_named text,
        commitment_number text,
        decision_number text,
        decision_version integer,
        cpas text,
        refund_code integer,
        attestation_number text,
        attestation_required boolean not null,
        attestation_recorded boolean not null,
        provider_category text,
        received_at timestamptz not null,
        received_on date not null,
        payment_id uuid,
        settlement_month text,
        recovered_at timestamptz,
        constraint line_place_once unique (invoice_id, position),
        constraint shares_add_up check (
          case when outcome in ('ACCEPTED', 'REDUCED') then claimed_cents = state_cents + cpas_cents + patient_cents
               when outcome = 'REJECTED' then state_cents = 0 and cpas_cents = 0 and patient_cents = 0
               else claimed_cents = state_cents + cpas_cents + patient_cents or (state_cents = 0 and cpas_cents = 0 and patient_cents = 0) end)
      );
      -- The same care is accepted once, also by concurrent transactions.
      create unique index same_care_once on invoice_line (person_id, provider, code, performed_on)
        where outcome in ('ACCEPTED', 'REDUCED', 'WAITING');
      create index line_in_order on invoice_line (received_at desc, id desc);
      create index line_of_provider on invoice_line (provider, received_at desc, id desc);
      create index line_of_file on invoice_line (file_id, seq);
      create index line_of_person on invoice_line (person_id, performed_on) where person_id is not null;
      create index line_of_cpas on invoice_line (cpas, received_at desc, id desc) where cpas is not null;
      create index line_of_decision on invoice_line (decision_number) where decision_number is not null;
      create index line_of_commitment on invoice_line (commitment_number) where commitment_number is not null;
      create index line_on_attestation on invoice_line (attestation_number) where attestation_number is not null;
      create index line_by_rule on invoice_line using gin (rules);
      create index line_to_pay on invoice_line (provider, received_on) where payment_id is null and outcome in ('ACCEPTED', 'REDUCED');
      create index line_waiting on invoice_line (received_at desc, id desc) where outcome = 'WAITING';
      create index line_performed on invoice_line (performed_on);

      create table line_event (
        id uuid primary key default gen_random_uuid(),
        seq bigint generated always as identity,
        line_id uuid not null references invoice_line,
        at timestamptz not null,
        actor jsonb not null,
        outcome text not null,
        remark text
      );
      create index line_event_of_line on line_event (line_id, seq);

      create table review (
        line_id uuid primary key references invoice_line,
        selected_at timestamptz not null,
        selected_by jsonb not null,
        seed integer,
        assigned_to text,
        decided_at timestamptz,
        outcome_before text not null,
        confirmation jsonb
      );
      create index review_of on review (assigned_to) where decided_at is null;

      create table derogation (
        id uuid primary key,
        provider text not null,
        performed_from date not null,
        performed_to date,
        niss text,
        person_id uuid,
        grounds text not null,
        granted_at timestamptz not null,
        granted_by jsonb not null,
        until date not null
      );
      create unique index derogation_once on derogation
        (provider, performed_from, coalesce(performed_to, 'infinity'::date), coalesce(niss, ''), until, md5(grounds));
      create index derogation_of_provider on derogation (provider, granted_at desc, id desc);
    `)
    await runner.query(appendOnly('line_event'))
    await runner.query(appendOnly('derogation'))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table derogation, review, line_event, invoice_line, staged_line, invoice, invoice_file cascade',
    )
  }
}
