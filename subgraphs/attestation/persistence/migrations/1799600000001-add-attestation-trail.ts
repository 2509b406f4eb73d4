import type { MigrationInterface, QueryRunner } from 'typeorm'

/** An attestation says whether it was issued late; a control keeps what the provider answered, until its outcome is recorded. */
export class AddAttestationTrail1799600000001 implements MigrationInterface {
  readonly name = 'AddAttestationTrail1799600000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table attestation add column issued_late boolean not null default false;
      alter table attestation_control add column answered_at timestamptz;
      create index attestation_control_of_person on attestation_control (person_id);

      drop trigger attestation_control_written_once on attestation_control;
      create trigger attestation_control_written_once before update or delete on attestation_control
        for each row execute function
          refuse_second_thoughts('outcome', 'outcome_at', 'outcome_by', 'remark', 'attestation_number', 'answered_at');

      create table control_scan (
        control_id uuid primary key references attestation_control,
        media_type text not null,
        content bytea not null,
        constraint control_scan_media_type check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
        constraint control_scan_size check (octet_length(content) between 1 and 5242880)
      );
      alter table control_scan alter column content set storage external;
    `)
  }

  async down(): Promise<void> {
    throw new Error('Irreversible migration: it would delete what providers answered to controls.')
  }
}
