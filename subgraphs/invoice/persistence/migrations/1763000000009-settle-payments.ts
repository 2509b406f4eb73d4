import type { MigrationInterface, QueryRunner } from 'typeorm'
import { appendOnly } from '../../../../shared/database/append-only'

/**
 * A payment is settled as a whole: its lines are all of its day, so of one month. A month of 100,000 lines is some hundreds of
 * rows, and a line can't be in two settlements because it is in one payment and that is in one settlement.
 */
export class SettlePayments1763000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table settled_payment (
        payment_id uuid primary key references payment,
        month text not null references settlement deferrable initially deferred
      );
      create index settled_payment_of_month on settled_payment (month);
      insert into settled_payment (payment_id, month)
      select p.payment_id, min(e.month) from settlement_entry e join payment_line p using (line_id, kind) group by 1;

      -- Payments that are in no settlement yet; a trigger records them, whichever statement writes the payment.
      create table unsettled_payment (payment_id uuid primary key references payment, executed_on date not null);
      create index unsettled_payment_by_day on unsettled_payment (executed_on);
      insert into unsettled_payment (payment_id, executed_on)
      select y.id, y.executed_on from payment y where not exists (select from settled_payment s where s.payment_id = y.id);

      drop trigger payment_line_waits on payment_line;
      drop trigger settlement_entry_settles on settlement_entry;
      drop function wait_for_settlement, wait_no_longer;
      drop table unsettled_line, settlement_entry;
      drop index payment_line_by_day;

      create view settlement_entry as
        select p.line_id, p.kind, s.month, p.payment_id, p.cpas, p.state_cents, p.cpas_cents
        from settled_payment s join payment_line p using (payment_id);
      create view unsettled_line as
        select p.line_id, p.kind, u.executed_on, p.payment_id, p.cpas, p.state_cents, p.cpas_cents
        from unsettled_payment u join payment_line p using (payment_id);

      create function wait_for_settlement() returns trigger language plpgsql as $$
      begin
        insert into unsettled_payment (payment_id, executed_on) select id, executed_on from new_rows;
        return null;
      end $$;
      create trigger payment_waits after insert on payment referencing new table as new_rows
        for each statement execute function wait_for_settlement();

      -- A settlement is the sum of what is in it: nothing enters it later, nothing leaves it.
      create function settlement_adds_up(months text[]) returns void language plpgsql as $$
      declare wrong text;
      begin
        select s.month into wrong
        from settlement s cross join lateral (
          select coalesce(sum(state_cents), 0) as total, count(*) as lines from settlement_entry e where e.month = s.month
        ) as sums
        where s.month = any(months) and (s.total_cents <> sums.total or s.line_count <> sums.lines);
        if wrong is not null then
          raise exception 'the settlement of % is not the sum of its payments', wrong using errcode = 'check_violation';
        end if;
      end $$;
      create function settle_payments() returns trigger language plpgsql as $$
      begin
        delete from unsettled_payment u using new_rows n where u.payment_id = n.payment_id;
        perform settlement_adds_up(array(select distinct month from new_rows));
        return null;
      end $$;
      create trigger settled_payment_settles after insert on settled_payment referencing new table as new_rows
        for each statement execute function settle_payments();
      create function close_settlement() returns trigger language plpgsql as $$
      begin
        perform settlement_adds_up(array[new.month]);
        return null;
      end $$;
      create constraint trigger settlement_closes after insert on settlement deferrable initially deferred
        for each row execute function close_settlement();

      -- A closed month changes once, when it is accepted, and then its CPAS's parts are its sum.
      create function accept_settlement_once() returns trigger language plpgsql as $$
      begin
        if old.accepted_at is not null
          or (old.month, old.closed_at, old.closed_by, old.total_cents, old.line_count)
            is distinct from (new.month, new.closed_at, new.closed_by, new.total_cents, new.line_count) then
          raise exception 'the settlement of % is closed', old.month using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger settlement_accepted_once before update on settlement for each row execute function accept_settlement_once();
      create function parts_add_up() returns trigger language plpgsql as $$
      begin
        if new.accepted_at is not null and not exists (
          select from (
            select coalesce(sum(total_cents), 0) as total, coalesce(sum(line_count), 0) as lines
            from cpas_settlement where month = new.month
          ) as parts where parts.total = new.total_cents and parts.lines = new.line_count
        ) then
          raise exception 'the parts of the CPAS are not the settlement of %', new.month using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create constraint trigger settlement_parts after insert or update on settlement deferrable initially deferred
        for each row execute function parts_add_up();

      -- What is paid is the sum of the lines, too.
      create function payment_adds_up() returns trigger language plpgsql as $$
      begin
        if not exists (
          select from (
            select coalesce(sum(state_cents), 0) as amount, count(*) filter (where kind = 'PAID') as lines
            from payment_line where payment_id = new.id
          ) as sums where sums.amount = new.amount_cents and sums.lines = new.line_count
        ) then
          raise exception 'the payment % is not the sum of its lines', new.id using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create constraint trigger payment_sums after insert on payment deferrable initially deferred
        for each row execute function payment_adds_up();
    `)
    await runner.query(appendOnly('settled_payment'))
  }

  async down(): Promise<void> {
    throw new Error('Settlements by payment are not undone')
  }
}
