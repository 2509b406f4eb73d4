import type { MigrationInterface, QueryRunner } from 'typeorm'

/** An inspection of a CPAS names the centres that had merged into it: their records are in the sample. They never change. */
export class KeepMergedCentres1800100000001 implements MigrationInterface {
  readonly name = 'KeepMergedCentres1800100000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table inspection_file add column merged_centres text[] not null default '{}',
        add constraint inspection_file_merged_centres
          check (cardinality(merged_centres) = 0 or (subject_kind = 'CPAS' and not subject = any (merged_centres)));
      create function keep_merged_centres() returns trigger language plpgsql as $$
      begin
        raise exception 'the centres of an inspection are those of its opening: this change is refused'
          using errcode = 'insufficient_privilege';
      end $$;
      create trigger inspection_file_centres_kept before update on inspection_file for each row
        when (old.merged_centres is distinct from new.merged_centres) execute function keep_merged_centres();
    `)
  }

  async down(): Promise<void> {
    throw new Error(
      'This migration cannot be reverted: that would lose from whose records inspections drew their samples.',
    )
  }
}
