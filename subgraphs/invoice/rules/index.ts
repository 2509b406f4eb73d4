import type { CatalogueRule } from '../../../shared/rules/define-rule'
import { account } from './account.rule'
import { amuFlag } from './amu-flag.rule'
import { attestationCoversCare } from './attestation-covers-care.rule'
import { attestationOnPaper } from './attestation-on-paper.rule'
import { balanceContest } from './balance-contest.rule'
import { balanceSettled } from './balance-settled.rule'
import { beneficiaryKnown } from './beneficiary-known.rule'
import { checkDigits } from './check-digits.rule'
import { coverageCode } from './coverage-code.rule'
import { creditNote } from './credit-note.rule'
import { deceased } from './deceased.rule'
import { decidingCpas } from './deciding-cpas.rule'
import { decisionKnown } from './decision-known.rule'
import { decisionVersionKnown } from './decision-version-known.rule'
import type { LineRule } from './define-line-rule'
import { derogationRule } from './derogation.rule'
import { destination } from './destination.rule'
import { efactStateAmount } from './efact-state-amount.rule'
import { fileDuplicate } from './file-duplicate.rule'
import { fileErrorThreshold } from './file-error-threshold.rule'
import { fileFormat } from './file-format.rule'
import { fourEyes } from './four-eyes.rule'
import { limitationPeriod } from './limitation-period.rule'
import { lineDuplicate } from './line-duplicate.rule'
import { lineNotPaid } from './line-not-paid.rule'
import { linePaid } from './line-paid.rule'
import { mandate } from './mandate.rule'
import { notParticipating } from './not-participating.rule'
import { oneFileADay } from './one-file-a-day.rule'
import { performerNamed } from './performer.rule'
import { record25Rule } from './record-25.rule'
import { recordSequence } from './record-sequence.rule'
import { settlementClosed } from './settlement-closed.rule'
import { stayOverlap } from './stay-overlap.rule'
import { submissionOverdue } from './submission-overdue.rule'
import { tariffAge } from './tariff-age.rule'
import { tariffCap } from './tariff-cap.rule'
import { tariffCode } from './tariff-code.rule'
import { tariffCodeOnDate } from './tariff-code-on-date.rule'
import { tariffDiscipline } from './tariff-discipline.rule'
import { tariffFuture } from './tariff-future.rule'
import { tariffNotInEfact } from './tariff-not-in-efact.rule'
import { tariffNotWith } from './tariff-not-with.rule'
import { tariffOneCpas } from './tariff-one-cpas.rule'
import { tariffPeriod } from './tariff-period.rule'
import { tariffPrescription } from './tariff-prescription.rule'
import { tariffQuantity } from './tariff-quantity.rule'
import { tariffRate } from './tariff-rate.rule'
import { tariffTwoMonths } from './tariff-two-months.rule'
import { testFile } from './test-file.rule'
import { totals } from './totals.rule'
import { zero } from './zero.rule'

/** The rules of a line, in the order in which findings are listed. */
export const lineRules = [
  beneficiaryKnown,
  decisionKnown,
  decisionVersionKnown,
  deceased,
  notParticipating,
  tariffFuture,
  tariffTwoMonths,
  tariffCode,
  tariffNotInEfact,
  tariffCodeOnDate,
  performerNamed,
  tariffDiscipline,
  tariffAge,
  tariffPeriod,
  tariffQuantity,
  tariffNotWith,
  tariffOneCpas,
  tariffPrescription,
  tariffRate,
  tariffCap,
  limitationPeriod,
  submissionOverdue,
  zero,
  lineDuplicate,
  stayOverlap,
  attestationCoversCare,
  attestationOnPaper,
  amuFlag,
  coverageCode,
  decidingCpas,
  efactStateAmount,
] as const satisfies readonly LineRule[]

/** Every rule of tariffs, invoices and settlements. */
export const rules: readonly CatalogueRule[] = [
  ...lineRules,
  fileFormat,
  checkDigits,
  recordSequence,
  record25Rule,
  destination,
  totals,
  mandate,
  account,
  oneFileADay,
  testFile,
  fileErrorThreshold,
  fileDuplicate,
  linePaid,
  lineNotPaid,
  fourEyes,
  settlementClosed,
  balanceSettled,
  balanceContest,
  creditNote,
  derogationRule,
]
