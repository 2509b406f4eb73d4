import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Attestations, written once and revoked at most once; controls with at most one open per line. */
export class AttestationTables1764000000000 implements MigrationInterface {
  readonly name = 'AttestationTables1764000000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create sequence attestation_serial maxvalue 99999999 cycle;
      create table attestation (
        number text primary key check (length(number) <= 21),
        person_id uuid not null,
        niss text not null,
        provider text not null,
        provider_key text not null,
        issuer_category text,
        care_types text[] not null check (cardinality(care_types) > 0),
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        medium text not null check (medium in ('ELECTRONIC', 'PAPER')),
        issued_at timestamptz not null,
        kept_until date not null,
        findings jsonb not null,
        applied jsonb not null,
        subject text not null,
        organisation text not null,
        role text not null,
        revoked_at timestamptz,
        revocation_reason text,
        revoked_by text,
        check ((revoked_at is null) = (revocation_reason is null) and (revoked_at is null) = (revoked_by is null))
      );
      create unique index attestation_once on attestation
        (provider_key, person_id, care_types, valid_from, coalesce(valid_to, 'infinity'::date), medium) where revoked_at is null;
      create index attestation_of_person on attestation (person_id) where revoked_at is null;
      create index attestation_in_order on attestation (issued_at desc, number desc);
      create index attestation_of_provider on attestation (provider_key, issued_at desc, number desc);
      create table attestation_control (
        id uuid primary key,
        line_id text not null,
        provider text not null,
        provider_key text not null,
        person_id uuid,
        attestation_number text,
        due_on date not null,
        opened_at timestamptz not null,
        subject text not null,
        audience text not null,
        organisation text not null,
        role text not null,
        outcome text check (outcome in ('SHOWN', 'MISSING', 'NOT_COVERING')),
        outcome_at timestamptz,
        outcome_by text,
        remark text,
        check ((outcome is null) = (outcome_at is null))
      );
      create unique index attestation_control_open on attestation_control (line_id) where outcome is null;
      create index attestation_control_in_order on attestation_control (opened_at desc, id desc);
      create index attestation_control_of_provider on attestation_control (provider_key, opened_at desc, id desc);
      create index attestation_control_of_attestation on attestation_control (attestation_number);

      -- Written once: of an attestation only the revocation can be added, of a control only the outcome, and each once.
      create function refuse_second_thoughts() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or to_jsonb(old) ->> tg_argv[0] is not null
          or to_jsonb(old) - tg_argv::text[] is distinct from to_jsonb(new) - tg_argv::text[] then
          raise exception '% is written once: % refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$;
      create trigger attestation_written_once before update or delete on attestation
        for each row execute function refuse_second_thoughts('revoked_at', 'revocation_reason', 'revoked_by');
      create trigger attestation_control_written_once before update or delete on attestation_control
        for each row execute function refuse_second_thoughts('outcome', 'outcome_at', 'outcome_by', 'remark');
    `)
  }

  async down(): Promise<void> {
    throw new Error('What was recorded is kept: this migration is not undone')
  }
}
