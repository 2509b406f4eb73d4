import type { CatalogueRule } from '../../../shared/rules/define-rule'
import { checkDigits } from './check-digits.rule'
import { creditNote } from './credit-note.rule'
import { destination } from './destination.rule'
import { fileDuplicate } from './file-duplicate.rule'
import { fileErrorThreshold } from './file-error-threshold.rule'
import { fileFormat } from './file-format.rule'
import { fourEyes } from './four-eyes.rule'
import { lineNotPaid } from './line-not-paid.rule'
import { linePaid } from './line-paid.rule'
import { lineRules } from './line-rules'
import { oneFileADay } from './one-file-a-day.rule'
import { record25 } from './record-25.rule'
import { recordSequence } from './record-sequence.rule'
import { settlementClosed } from './settlement-closed.rule'
import { testFile } from './test-file.rule'
import { totals } from './totals.rule'

/** Every rule of tariffs, invoices and settlements. */
export const rules: readonly CatalogueRule[] = [
  ...lineRules,
  fileFormat,
  checkDigits,
  recordSequence,
  record25,
  destination,
  totals,
  oneFileADay,
  testFile,
  fileErrorThreshold,
  fileDuplicate,
  linePaid,
  lineNotPaid,
  fourEyes,
  settlementClosed,
  creditNote,
] as never
