import type { MigrationInterface, QueryRunner } from 'typeorm'

const functionOf = (condition: string) => `
  create or replace function copy_current_version() returns trigger language plpgsql set plan_cache_mode = force_custom_plan as $$
  begin
    update decision d set
      council_date = v.council_date, insurance_due_by = v.insurance_due_by,
      insurance_delayed = v.insurance_delay_grounds is not null, coverage_ends = coverage_ends(v.content, v.valid_to)
    from added v
    where d.person_id = v.person_id and d.number = v.number and v.version >= d.current_version${condition};
    return null;
  end $$`

/** The head of a decision is written again only if the current version says something else: a bulk load writes it correctly at once. */
export class CopyChangedHeadsOnly1799890000002 implements MigrationInterface {
  readonly name = 'CopyChangedHeadsOnly1799890000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      functionOf(`
      and (d.council_date, d.insurance_due_by, d.insurance_delayed, d.coverage_ends) is distinct from
        (v.council_date, v.insurance_due_by, v.insurance_delay_grounds is not null, coverage_ends(v.content, v.valid_to))`),
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(functionOf(''))
  }
}
