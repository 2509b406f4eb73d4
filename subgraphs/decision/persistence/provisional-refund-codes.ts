import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RefundList, readRefundCodes } from './refund-codes-file'

/** The provisional table that the project ships as data. */
export const provisionalRefundCodes = (): RefundList =>
  readRefundCodes(readFileSync(join(__dirname, 'refund-codes.provisional.csv'), 'utf8'))
