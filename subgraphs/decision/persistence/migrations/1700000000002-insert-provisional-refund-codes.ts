import type { MigrationInterface, QueryRunner } from 'typeorm'
import { provisionalRefundCodes } from '../../imports/refund-codes/provisional-refund-codes'

/** The provisional table of refund codes (open question Q1), until the SPP IS hands over its own. */
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
    throw new Error('A table of refund codes stays: import another one instead')
  }
}
