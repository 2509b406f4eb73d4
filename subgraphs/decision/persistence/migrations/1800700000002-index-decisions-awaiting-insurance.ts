import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The first page of the decisions whose insurance is overdue reads the newest of those that await insurance, in the order of the list,
 * and decides by the index which of them are overdue: reading all overdue ones and sorting them took more with every year.
 */
export class IndexDecisionsAwaitingInsurance1800700000002 implements MigrationInterface {
  readonly name = 'IndexDecisionsAwaitingInsurance1800700000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index decision_awaiting_insurance on decision (created_at desc, id desc, insurance_due_by, valid_to)
      where insurance_due_by is not null and not insurance_delayed`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index decision_awaiting_insurance')
  }
}
