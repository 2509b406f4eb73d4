import type { Rule } from '../../../shared/law/rule'
import { commitmentGuarantee } from './commitment-guarantee.rule'
import { commitmentUnknown } from './commitment-unknown.rule'
import { coverAbsent } from './cover-absent.rule'
import type { CoverCase } from './cover-case'
import { coverInsured } from './cover-insured.rule'
import { coverNotInPeriod } from './cover-not-in-period.rule'
import { coverSuspended } from './cover-suspended.rule'
import { deceasedRule } from './deceased.rule'
import { noDecision } from './no-decision.rule'
import { notActive } from './not-active.rule'
import { providerNotInPhase } from './provider-not-in-phase.rule'
import { providerNotListed } from './provider-not-listed.rule'

/** What is said of the person, the decision and the provider, whatever the care type. */
export const personLevelRules: readonly Rule<CoverCase>[] = [
  deceasedRule,
  noDecision,
  notActive,
  coverInsured,
  coverSuspended,
  providerNotInPhase,
]
/** What is said of one care type. */
export const careTypeRules: readonly Rule<CoverCase>[] = [coverAbsent, coverNotInPeriod, providerNotListed]
/** What is said of a commitment that a line names. */
export const commitmentRules = [commitmentUnknown, commitmentGuarantee] as const

/** Every rule on coverage and commitments. */
export const coverRules = [
  deceasedRule,
  notActive,
  noDecision,
  coverInsured,
  coverSuspended,
  providerNotListed,
  coverNotInPeriod,
  coverAbsent,
  providerNotInPhase,
  commitmentGuarantee,
  commitmentUnknown,
] as const
