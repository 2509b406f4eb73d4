import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseRefundList, type RefundList } from './parse-refund-list'

/** Parses the provisional table of refund codes (open question Q1). */
export const provisionalRefundCodes = (): RefundList =>
  parseRefundList(readFileSync(join(__dirname, 'refund-codes.provisional.csv'), 'utf8'))
