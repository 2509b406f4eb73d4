import type { MigrationInterface, QueryRunner } from 'typeorm'
import { appendOnly } from '../../../../shared/database/append-only'

/**
 * What a CPAS pays itself: balances that it settled with a provider, and lines that it contests. A line is in one balance and is
 * contested once. A paid line that is contested when its month is closed enters no settlement until the CAAMI has answered.
 */
export class RecordCpasPart1799884000001 implements MigrationInterface {
  readonly name = 'RecordCpasPart1799884000001'

  async up(runner: QueryRunner): Promise<void> {
    // A CPAS sees a line from its acceptance on, also where the line waits or is refused later. Most lines are accepted.
    await runner.query(`
      alter table invoice_line add was_accepted boolean not null default true;
      update invoice_line l set was_accepted = false
      where l.outcome in ('REJECTED', 'WAITING') and l.recovered_at is null and (
        exists (select from invoice_file f where f.id = l.file_id and f.status = 'REFUSED')
        or not exists (select from line_event e where e.line_id = l.id and e.outcome in ('ACCEPTED', 'REDUCED')));
      alter table invoice_line alter was_accepted set default false;
      create function keep_acceptance() returns trigger language plpgsql as $$
      begin
        new.was_accepted := true;
        return new;
      end $$;
      create trigger line_was_accepted before insert or update of outcome on invoice_line
        for each row when (new.outcome in ('ACCEPTED', 'REDUCED') and not new.was_accepted) execute function keep_acceptance();
      create index line_credited on invoice_line (credited_by) where credited_by is not null;
    `)
    await runner.query(`
      create table cpas_balance (
        cpas text not null,
        provider text not null,
        month text not null,
        paid_on date not null,
        reference text,
        amount_cents bigint not null,
        line_count integer not null,
        settled_at timestamptz not null,
        settled_by jsonb not null,
        primary key (cpas, provider, month),
        constraint balance_of_provider check (provider ~ '^[0-9]{11}$'),
        constraint balance_of_month check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        constraint balance_of_lines check (line_count > 0),
        constraint balance_reference_length check (length(reference) between 1 and 140)
      );
      create table balance_line (
        line_id uuid primary key references invoice_line,
        cpas text not null,
        provider text not null,
        month text not null,
        cpas_cents bigint not null,
        constraint line_of_its_balance foreign key (cpas, provider, month) references cpas_balance
      );
      create index balance_line_of_balance on balance_line (cpas, provider, month);
      create function balance_adds_up() returns trigger language plpgsql as $$
      begin
        if not exists (
          select from (
            select coalesce(sum(cpas_cents), 0) as amount, count(*) as lines from balance_line
            where cpas = new.cpas and provider = new.provider and month = new.month
          ) as sums where sums.amount = new.amount_cents and sums.lines = new.line_count
        ) then
          raise exception 'the balance of % is not the sum of its lines', new.month using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create constraint trigger balance_sums after insert on cpas_balance deferrable initially deferred
        for each row execute function balance_adds_up();

      -- The month in whose balance a line of a month of care is shown: its own, or the first later one that is not settled.
      create function balance_month(of_cpas text, of_provider text, of_month text) returns text language plpgsql stable as $$
      declare shown text := of_month;
      begin
        while exists (select from cpas_balance where cpas = of_cpas and provider = of_provider and month = shown) loop
          shown := to_char(to_date(shown, 'YYYY-MM') + interval '1 month', 'YYYY-MM');
        end loop;
        return shown;
      end $$;
      -- The first month of care whose lines are shown in the balance of a month that is not settled.
      create function balance_start(of_cpas text, of_provider text, of_month text) returns date language plpgsql stable as $$
      declare earliest date := to_date(of_month, 'YYYY-MM');
      begin
        while exists (select from cpas_balance where cpas = of_cpas and provider = of_provider
            and month = to_char(earliest - interval '1 month', 'YYYY-MM')) loop
          earliest := earliest - interval '1 month';
        end loop;
        return earliest;
      end $$;
    `)
    await runner.query(`
      create table line_contest (
        line_id uuid primary key references invoice_line,
        cpas text not null,
        provider text not null,
        balance_month text not null,
        contested_at timestamptz not null,
        contested_by jsonb not null,
        reason text not null,
        outcome_before text not null,
        answered_at timestamptz,
        answered_by jsonb,
        upheld boolean,
        remark text,
        constraint contest_outcome check (outcome_before in ('ACCEPTED', 'REDUCED')),
        constraint contest_answered_whole check (num_nulls(answered_at, answered_by, upheld, remark) in (0, 4))
      );
      create index contest_unanswered on line_contest (line_id) where answered_at is null;
      create function answer_contest_once() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.answered_at is not null or new.answered_at is null
          or (old.line_id, old.cpas, old.provider, old.balance_month, old.contested_at, old.contested_by, old.reason, old.outcome_before)
            is distinct from
            (new.line_id, new.cpas, new.provider, new.balance_month, new.contested_at, new.contested_by, new.reason, new.outcome_before) then
          raise exception 'a contest is answered once' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger contest_answered_once before update or delete on line_contest for each row execute function answer_contest_once();

      -- Paid lines that were contested when the month of their payment was closed, and the month that they entered after the answer.
      create table deferred_line (
        line_id uuid primary key references invoice_line,
        payment_id uuid not null references payment,
        month text references settlement deferrable initially deferred
      );
      create index deferred_line_open on deferred_line (line_id) where month is null;
      create index deferred_line_of_month on deferred_line (month) where month is not null;

      create or replace view settlement_entry as
        select p.line_id, p.kind, s.month, p.payment_id, p.cpas, p.state_cents, p.cpas_cents
        from settled_payment s join payment_line p using (payment_id)
        where p.kind <> 'PAID' or not exists (select from deferred_line d where d.line_id = p.line_id)
        union all
        select p.line_id, p.kind, d.month, p.payment_id, p.cpas, p.state_cents, p.cpas_cents
        from deferred_line d join payment_line p on p.line_id = d.line_id and p.kind = 'PAID' where d.month is not null;
      create or replace view unsettled_line as
        select p.line_id, p.kind, u.executed_on, p.payment_id, p.cpas, p.state_cents, p.cpas_cents
        from unsettled_payment u join payment_line p using (payment_id)
        where p.kind <> 'PAID' or not exists (select from line_contest c where c.line_id = p.line_id and c.answered_at is null)
        union all
        select p.line_id, p.kind, p.executed_on, p.payment_id, p.cpas, p.state_cents, p.cpas_cents
        from deferred_line d join payment_line p on p.line_id = d.line_id and p.kind = 'PAID'
        where d.month is null and not exists (select from line_contest c where c.line_id = d.line_id and c.answered_at is null);

      create function settle_deferred_once() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.month is not null or (old.line_id, old.payment_id) is distinct from (new.line_id, new.payment_id) then
          raise exception 'a deferred line enters one settlement' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger deferred_line_settles_once before update or delete on deferred_line
        for each row execute function settle_deferred_once();
      create function deferred_lines_add_up() returns trigger language plpgsql as $$
      begin
        perform settlement_adds_up(array(
          select month from new_rows where month is not null
          union
          select s.month from new_rows n join settled_payment s using (payment_id)));
        return null;
      end $$;
      create trigger deferred_line_leaves after insert on deferred_line referencing new table as new_rows
        for each statement execute function deferred_lines_add_up();
      create trigger deferred_line_enters after update on deferred_line referencing new table as new_rows
        for each statement execute function deferred_lines_add_up();
    `)
    for (const table of ['cpas_balance', 'balance_line']) await runner.query(appendOnly(table))
  }

  async down(): Promise<void> {
    throw new Error('What a CPAS paid and contested is kept: this migration is not undone')
  }
}
