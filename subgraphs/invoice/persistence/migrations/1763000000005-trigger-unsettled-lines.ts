import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A trigger records every paid line as unsettled, whichever statement writes the payment. */
export class KeepUnsettled1763000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function wait_for_settlement() returns trigger language plpgsql as $$
      begin
        insert into unsettled_line (line_id, kind, executed_on) select line_id, kind, executed_on from new_rows;
        return null;
      end $$;
      create trigger payment_line_waits after insert on payment_line referencing new table as new_rows
        for each statement execute function wait_for_settlement();

      create function wait_no_longer() returns trigger language plpgsql as $$
      begin
        delete from unsettled_line u using new_rows n where u.line_id = n.line_id and u.kind = n.kind;
        return null;
      end $$;
      create trigger settlement_entry_settles after insert on settlement_entry referencing new table as new_rows
        for each statement execute function wait_no_longer();

      insert into unsettled_line (line_id, kind, executed_on)
      select p.line_id, p.kind, p.executed_on from payment_line p
      where not exists (select from settlement_entry e where e.line_id = p.line_id and e.kind = p.kind)
      on conflict do nothing;
      delete from unsettled_line u using settlement_entry e where e.line_id = u.line_id and e.kind = u.kind;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger payment_line_waits on payment_line; drop function wait_for_settlement;
      drop trigger settlement_entry_settles on settlement_entry; drop function wait_no_longer`)
  }
}
