import type { CatalogueRule } from '../../../shared/law/rule'
import { checkDigits } from './check-digits.rule'
import { creditNote } from './credit-note.rule'
import { destination } from './destination.rule'
import { fileDuplicate } from './file-duplicate.rule'
import { fileFormat } from './file-format.rule'
import { fivePercent } from './five-percent.rule'
import { lineNotPaid } from './line-not-paid.rule'
import { linePaid } from './line-paid.rule'
import { lineRules } from './line-rules'
import { oneFileADay } from './one-file-a-day.rule'
import { record25 } from './record-25.rule'
import { recordSequence } from './record-sequence.rule'
import { secondDecision } from './second-decision.rule'
import { settlementClosed } from './settlement-closed.rule'
import { testFile } from './test-file.rule'
import { totals } from './totals.rule'

/** Every rule of tariffs, invoices and settlements. */
export const invoiceRules: readonly CatalogueRule[] = [
  ...lineRules,
  fileFormat,
  checkDigits,
  recordSequence,
  record25,
  destination,
  totals,
  oneFileADay,
  testFile,
  fivePercent,
  fileDuplicate,
  linePaid,
  lineNotPaid,
  secondDecision,
  settlementClosed,
  creditNote,
] as never
