import type { MigrationInterface, QueryRunner } from 'typeorm'
import { appendOnly } from '../../../../shared/database/append-only'

/** Providers with every version of their data; paper invoices and their one inspection. */
export class ProviderTables1764000000000 implements MigrationInterface {
  readonly name = 'ProviderTables1764000000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table provider (
        provider_key text primary key check (provider_key ~ '^[0-9]{11}$'),
        inami_number text not null,
        version integer not null,
        registered_at timestamptz not null
      );
      create index provider_in_order on provider (registered_at desc, provider_key desc);
      comment on column provider.inami_number is 'As first registered: what other subgraphs keep';
      create table provider_version (
        provider_key text not null references provider,
        version integer not null,
        inami_number text not null,
        name text not null,
        category text not null,
        qualification_code text,
        birth_date date,
        ins_code text,
        iban text,
        recorded_at timestamptz not null,
        subject text not null,
        audience text not null,
        organisation text not null,
        role text not null,
        findings jsonb not null,
        primary key (provider_key, version)
      );
      create table paper_invoice (
        id uuid primary key,
        cpas text not null,
        provider_key text not null references provider,
        person_id uuid not null,
        niss text not null,
        issued_on date not null,
        amount_cents bigint not null check (amount_cents > 0),
        situation text not null,
        justification text not null,
        exception boolean not null,
        refundable boolean not null,
        findings jsonb not null,
        applied jsonb not null,
        recorded_at timestamptz not null,
        subject text not null,
        audience text not null,
        organisation text not null,
        role text not null
      );
      create unique index paper_invoice_once on paper_invoice
        (cpas, provider_key, person_id, issued_on, amount_cents, situation, md5(justification));
      create index paper_invoice_in_order on paper_invoice (recorded_at desc, id desc);
      create index paper_invoice_of_cpas on paper_invoice (cpas, recorded_at desc, id desc);
      create index paper_invoice_of_provider on paper_invoice (provider_key, person_id, issued_on);
      create table paper_invoice_inspection (
        paper_invoice_id uuid primary key references paper_invoice,
        accepted boolean not null,
        remark text,
        at timestamptz not null,
        subject text not null,
        audience text not null,
        organisation text not null,
        role text not null
      );
    `)
    for (const table of ['provider_version', 'paper_invoice', 'paper_invoice_inspection'])
      await runner.query(appendOnly(table))
  }

  async down(): Promise<void> {
    throw new Error('What was recorded is kept: this migration is not undone')
  }
}
