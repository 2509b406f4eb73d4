import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A paper invoice in the sample of an inspection may be of a patient without a number. */
export class InspectPatientsWithoutNumber1799850001001 implements MigrationInterface {
  readonly name = 'InspectPatientsWithoutNumber1799850001001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table inspection_item
        alter column person_id drop not null,
        alter column niss drop not null,
        add constraint inspection_item_person check ((person_id is null) = (niss is null) and (niss is not null or kind = 'PAPER_INVOICE'));
    `)
  }

  async down(): Promise<void> {
    throw new Error('Inspections are kept: this migration is not undone')
  }
}
