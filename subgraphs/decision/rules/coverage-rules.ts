import type { Rule } from '../../../shared/rules/define-rule'
import { commitmentGuarantee } from './commitment-guarantee.rule'
import { commitmentUnknown } from './commitment-unknown.rule'
import { coverageAbsent } from './coverage-absent.rule'
import type { CoverageCase } from './coverage-case'
import { coverInsured } from './coverage-insured.rule'
import { coverageNotInPeriod } from './coverage-not-in-period.rule'
import { coverageSuspended } from './coverage-suspended.rule'
import { deceasedRule } from './deceased.rule'
import { noDecision } from './no-decision.rule'
import { notActive } from './not-active.rule'
import { providerNotInPhase } from './provider-not-in-phase.rule'
import { providerNotListed } from './provider-not-listed.rule'

/** What is said of the person, the decision and the provider, whatever the care type. */
export const personLevelRules: readonly Rule<CoverageCase, 'care'>[] = [
  deceasedRule,
  noDecision,
  notActive,
  coverInsured,
  coverageSuspended,
  providerNotInPhase,
]
/** What is said of one care type. */
export const careTypeRules: readonly Rule<CoverageCase, 'care'>[] = [
  coverageAbsent,
  coverageNotInPeriod,
  providerNotListed,
]
/** What is said of a commitment that a line names. */
export const commitmentRules = [commitmentUnknown, commitmentGuarantee] as const

/** Every rule on coverage and commitments. */
export const coverageRules = [
  deceasedRule,
  notActive,
  noDecision,
  coverInsured,
  coverageSuspended,
  providerNotListed,
  coverageNotInPeriod,
  coverageAbsent,
  providerNotInPhase,
  commitmentGuarantee,
  commitmentUnknown,
] as const
