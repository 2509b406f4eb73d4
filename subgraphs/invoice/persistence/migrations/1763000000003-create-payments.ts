import type { MigrationInterface, QueryRunner } from 'typeorm'
import { appendOnly } from '../../../../shared/database/append-only'

/** Payments, recoveries, and the monthly settlements with their share of each CPAS. */
export class CreatePayments1763000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create sequence payment_number;
      create table payment (
        id uuid primary key,
        run_id uuid not null,
        provider text not null,
        executed_at timestamptz not null,
        executed_on date not null,
        amount_cents bigint not null,
        iban text,
        payee text,
        structured_reference text not null,
        delay_days integer not null,
        line_count integer not null,
        constraint payment_reference_once unique (structured_reference),
        constraint one_payment_a_provider_and_run unique (run_id, provider)
      );
      create index payment_in_order on payment (executed_at desc, id desc);
      create index payment_of_provider on payment (provider, executed_at desc, id desc);

      -- A line is paid once and taken back once: the key says so.
      create table payment_line (
        line_id uuid not null references invoice_line,
        kind text not null check (kind in ('PAID', 'RECOVERED')),
        payment_id uuid not null references payment,
        executed_on date not null,
        cpas text,
        state_cents bigint not null,
        cpas_cents bigint not null,
        primary key (line_id, kind)
      );
      create index payment_line_of_payment on payment_line (payment_id);
      create index payment_line_by_day on payment_line (executed_on);

      -- What was paid or taken back and is in no settlement yet.
      create table unsettled_line (
        line_id uuid not null,
        kind text not null,
        executed_on date not null,
        primary key (line_id, kind),
        foreign key (line_id, kind) references payment_line
      );
      create index unsettled_line_by_day on unsettled_line (executed_on);

      create table recovery (
        line_id uuid primary key references invoice_line,
        provider text not null,
        at timestamptz not null,
        actor jsonb not null,
        reason text not null,
        cpas text,
        state_cents bigint not null,
        cpas_cents bigint not null
      );
      create index recovery_of_provider on recovery (provider);

      create table settlement (
        month text primary key check (month ~ '^[0-9]{4}-[0-9]{2}$'),
        closed_at timestamptz not null,
        closed_by jsonb not null,
        accepted_at timestamptz,
        accepted_by jsonb,
        total_cents bigint not null,
        line_count integer not null
      );
      create table settlement_entry (
        line_id uuid not null,
        kind text not null,
        month text not null references settlement deferrable initially deferred,
        cpas text,
        state_cents bigint not null,
        cpas_cents bigint not null,
        primary key (line_id, kind),
        foreign key (line_id, kind) references payment_line
      );
      create index settlement_entry_of_month on settlement_entry (month, cpas);
      -- The month to which a payment of that day belongs: its own, or the first after it that is still open.
      create function open_month(executed_on date) returns text language plpgsql stable as $$
      declare
        first_day date := date_trunc('month', executed_on)::date;
      begin
        while exists (select from settlement where month = to_char(first_day, 'YYYY-MM')) loop
          first_day := (first_day + interval '1 month')::date;
        end loop;
        return to_char(first_day, 'YYYY-MM');
      end $$;
      create table cpas_settlement (
        month text not null references settlement,
        cpas text not null,
        total_cents bigint not null,
        cpas_share_cents bigint not null,
        line_count integer not null,
        primary key (month, cpas)
      );
    `)
    for (const table of ['payment', 'payment_line', 'recovery', 'settlement_entry', 'cpas_settlement'])
      await runner.query(appendOnly(table))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table cpas_settlement, settlement_entry, settlement, recovery, unsettled_line, payment_line, payment cascade; drop sequence payment_number; drop function open_month',
    )
  }
}
