import type { MigrationInterface, QueryRunner } from 'typeorm'
import { appendOnly } from '../../../../shared/database/append-only'
import { shippedPhases } from '../../imports/phases/shipped-phases'

/** The phase table: who takes part in MediPrima, and how, from which day. The shipped rows are inserted. */
export class CreatePhases1799700000001 implements MigrationInterface {
  readonly name = 'CreatePhases1799700000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table phase_list (
        id bigint generated always as identity primary key,
        source text not null
      );
      create table phase (
        list_id bigint not null references phase_list,
        position integer not null,
        category text not null,
        number_prefixes text[] not null,
        electronic_from date not null,
        required_from date,
        paper_until date,
        insured_from date,
        legal_source text not null,
        primary key (list_id, position),
        constraint phase_required_when_in_phase check (required_from >= electronic_from),
        constraint phase_insured_when_in_phase check (insured_from >= electronic_from),
        constraint phase_paper_ends_after_duty
          check (paper_until is null or (required_from is not null and paper_until >= required_from))
      );
    `)
    const [list] = await runner.query('insert into phase_list (source) values ($1) returning id', ['phases.csv'])
    for (const [i, row] of shippedPhases().entries())
      await runner.query(
        `insert into phase (list_id, position, category, number_prefixes, electronic_from, required_from, paper_until, insured_from,
           legal_source) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          list.id,
          i + 1,
          row.category,
          row.numberPrefixes,
          row.electronicFrom,
          row.requiredFrom,
          row.paperUntil,
          row.insuredFrom,
          row.legalSource,
        ],
      )
    for (const table of ['phase_list', 'phase']) await runner.query(appendOnly(table))
  }

  async down(): Promise<void> {
    throw new Error('Phase tables are kept: this migration is not undone')
  }
}
