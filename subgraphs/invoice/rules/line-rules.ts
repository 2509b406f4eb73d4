import { amuFlag } from './amu-flag.rule'
import { attestationCoversCare } from './attestation-covers-care.rule'
import { attestationOnPaper } from './attestation-on-paper.rule'
import { beneficiaryKnown } from './beneficiary-known.rule'
import { coverageCode } from './coverage-code.rule'
import { deceased } from './deceased.rule'
import { decidingCpas } from './deciding-cpas.rule'
import { decisionKnown } from './decision-known.rule'
import { decisionVersionKnown } from './decision-version-known.rule'
import { efactStateAmount } from './efact-state-amount.rule'
import { limitationPeriod } from './limitation-period.rule'
import { lineDuplicate } from './line-duplicate.rule'
import { notParticipating } from './not-participating.rule'
import { submissionOverdue } from './submission-overdue.rule'
import { tariffAge } from './tariff-age.rule'
import { tariffCap } from './tariff-cap.rule'
import { tariffCode } from './tariff-code.rule'
import { tariffCodeOnDate } from './tariff-code-on-date.rule'
import { tariffDiscipline } from './tariff-discipline.rule'
import { tariffFuture } from './tariff-future.rule'
import { tariffNotInEfact } from './tariff-not-in-efact.rule'
import { tariffPrescription } from './tariff-prescription.rule'
import { tariffRate } from './tariff-rate.rule'
import { tariffTwoMonths } from './tariff-two-months.rule'
import { zero } from './zero.rule'

/** Every rule that judges a line of care, in the order in which findings are told. */
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
  tariffDiscipline,
  tariffAge,
  tariffPrescription,
  tariffRate,
  tariffCap,
  limitationPeriod,
  submissionOverdue,
  zero,
  lineDuplicate,
  attestationCoversCare,
  attestationOnPaper,
  amuFlag,
  coverageCode,
  decidingCpas,
  efactStateAmount,
] as const
