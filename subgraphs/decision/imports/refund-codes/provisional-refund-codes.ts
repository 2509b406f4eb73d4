import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseRefundCodes, type RefundList } from './parse-refund-codes-file'

/** The provisional table that the project ships as data. */
export const provisionalRefundCodes = (): RefundList =>
  parseRefundCodes(readFileSync(join(__dirname, 'refund-codes.provisional.csv'), 'utf8'))
