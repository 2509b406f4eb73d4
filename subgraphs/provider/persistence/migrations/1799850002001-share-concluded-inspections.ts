import type { MigrationInterface, QueryRunner } from 'typeorm'

/** An inspection is shared with a conclusion on each item: while it is shared, none can be added, and without them it is not closed. */
export class ShareConcludedInspections1799850002001 implements MigrationInterface {
  readonly name = 'ShareConcludedInspections1799850002001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function keep_inspection_file() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'UPDATE' or old.closed_at is not null or new.version <> old.version + 1
          or (old.id, old.subject_kind, old.subject, old.period_from, old.period_to, old.seed, old.sizes, old.populations, old.item_count,
              old.grounds, old.opened_at, old.opened_by)
            is distinct from (new.id, new.subject_kind, new.subject, new.period_from, new.period_to, new.seed, new.sizes, new.populations,
              new.item_count, new.grounds, new.opened_at, new.opened_by)
          or old.shared_at is not null and (old.shared_at, old.shared_by, old.answer_by)
            is distinct from (new.shared_at, new.shared_by, new.answer_by)
          or old.answered_at is not null and (old.answered_at, old.answered_by, old.answer)
            is distinct from (new.answered_at, new.answered_by, new.answer)
          or (old.status, new.status) not in
            (('OPEN', 'SHARED'), ('OPEN', 'CLOSED'), ('SHARED', 'ANSWERED'), ('SHARED', 'CLOSED'), ('ANSWERED', 'CLOSED')) then
          raise exception 'an inspection is shared, answered and closed, each once: this change is refused'
            using errcode = 'insufficient_privilege';
        end if;
        if new.status in ('SHARED', 'CLOSED') and exists (select from inspection_item i where i.inspection_id = new.id
            and not exists (select from inspection_conclusion c where c.item_id = i.id)) then
          raise exception 'an inspection with an item that has no conclusion is neither shared nor closed' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
    `)
  }

  async down(): Promise<void> {
    throw new Error(
      'This migration cannot be reverted: an inspection shared without conclusions could never be closed.',
    )
  }
}
