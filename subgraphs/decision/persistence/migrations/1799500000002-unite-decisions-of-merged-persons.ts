import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Decisions of persons who became one may share days until the CPAS of the later one ends it. The constraint on overlaps applies to
 * the surviving person, and leaves out the days that the later decision has to give up.
 */
export class UniteDecisionsOfMergedPersons1799500000002 implements MigrationInterface {
  readonly name = 'UniteDecisionsOfMergedPersons1799500000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table merged_person (
        person_id uuid primary key,
        surviving_id uuid not null,
        constraint merged_person_other check (person_id <> surviving_id)
      );

      alter table decision add column surviving_id uuid, add column shared_since date;
      update decision set surviving_id = person_id;
      alter table decision
        alter column surviving_id set not null,
        drop constraint decision_no_overlap,
        add constraint decision_shared_days check (
          shared_since is null or (shared_since >= valid_from and coalesce(suspended_since <= shared_since, false))),
        add constraint decision_no_overlap exclude using gist (
          surviving_id with =, daterange(valid_from, least(valid_to, shared_since - 1) + 1, '[)') with &&);

      create function set_surviving_person() returns trigger language plpgsql as $$
      begin
        new.surviving_id := coalesce((select m.surviving_id from merged_person m where m.person_id = new.person_id), new.person_id);
        return new;
      end $$;
      create trigger decision_surviving_person before insert on decision for each row execute function set_surviving_person();

      alter table decision_mutation
        add column shared_with text constraint decision_mutation_shared_with references decision (number);
    `)
  }

  async down(): Promise<void> {
    throw new Error('Irreversible migration: decisions of merged persons may share days.')
  }
}
