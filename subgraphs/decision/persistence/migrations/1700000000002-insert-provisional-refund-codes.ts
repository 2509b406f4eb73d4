import type { MigrationInterface, QueryRunner } from 'typeorm'
import { provisionalRefundCodes } from '../../imports/refund-codes/provisional-refund-codes'

/** Inserts the provisional table of refund codes (open question Q1), until the SPP IS publishes the official one. */
export class ProvisionalRefundCodes1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { validFrom, rows } = provisionalRefundCodes()
    await runner.query('insert into refund_list (valid_from, source, rows) values ($1, $2, $3)', [
      validFrom,
      'refund-codes.provisional.csv',
      JSON.stringify(rows),
    ])
  }

  async down(): Promise<void> {
    throw new Error('Irreversible migration: import another table of refund codes instead.')
  }
}
