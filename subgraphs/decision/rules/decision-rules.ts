import type { Rule } from '../../../shared/rules/define-rule'
import { continuity } from './continuity.rule'
import { councilDateRule } from './council-date.rule'
import { coverageInDecision } from './coverage-in-decision.rule'
import { coverageOnce } from './coverage-once.rule'
import { coverageTerms } from './coverage-terms.rule'
import { deceasedFiveDays } from './deceased-5-days.rule'
import type { DecisionCase } from './decision-case'
import { expectedVersionRule } from './expected-version.rule'
import { illegalStayMonths } from './illegal-stay-months.rule'
import { insurableThreeMonths } from './insurable-3-months.rule'
import { noRetroactiveReduction } from './no-retroactive-reduction.rule'
import { notSuspended } from './not-suspended.rule'
import { oneYear } from './one-year.rule'
import { otherCpas } from './other-cpas.rule'
import { overlap } from './overlap.rule'
import { periodRule } from './period.rule'
import { referenceRule } from './reference.rule'
import { requiredCompanionCoverageAmbulatory } from './required-companion-coverage-ambulatory.rule'
import { requiredCompanionCoverageHospital } from './required-companion-coverage-hospital.rule'
import { retroactiveExtensionLimit } from './retroactive-extension-limit.rule'
import { retroactivityLimit } from './retroactivity-limit.rule'
import { scopeInsured } from './scope-insured.rule'
import { scopeReceptionCentre } from './scope-reception-centre.rule'
import { suspendedRule } from './suspended.rule'
import { territory } from './territory.rule'
import { unknownBeneficiary } from './unknown-beneficiary.rule'

type Rules = readonly Rule<DecisionCase, 'council' | 'recording'>[]

const contentRules: Rules = [
  unknownBeneficiary,
  periodRule,
  councilDateRule,
  retroactivityLimit,
  oneYear,
  illegalStayMonths,
  coverageInDecision,
  coverageOnce,
  requiredCompanionCoverageHospital,
  requiredCompanionCoverageAmbulatory,
  coverageTerms,
  overlap,
  continuity,
  territory,
  scopeInsured,
  scopeReceptionCentre,
  insurableThreeMonths,
  deceasedFiveDays,
]

/** What a new decision must hold to. */
export const creationRules: Rules = contentRules
/** What a modification must hold to. */
export const modificationRules: Rules = [
  expectedVersionRule,
  suspendedRule,
  ...contentRules,
  noRetroactiveReduction,
  retroactiveExtensionLimit,
]
/** What an extension must hold to. */
export const extensionRules: Rules = [
  expectedVersionRule,
  suspendedRule,
  periodRule,
  oneYear,
  illegalStayMonths,
  coverageInDecision,
  requiredCompanionCoverageHospital,
  requiredCompanionCoverageAmbulatory,
  overlap,
  continuity,
  scopeInsured,
  scopeReceptionCentre,
  deceasedFiveDays,
  retroactiveExtensionLimit,
]
/** What a stop must hold to. */
export const stopRules: Rules = [expectedVersionRule, periodRule, deceasedFiveDays, noRetroactiveReduction]
/** What a reactivation must hold to. */
export const reactivationRules: Rules = [expectedVersionRule, notSuspended, periodRule, deceasedFiveDays]

/** Every rule on decisions. */
export const decisionRules = [
  periodRule,
  councilDateRule,
  retroactivityLimit,
  oneYear,
  illegalStayMonths,
  coverageInDecision,
  coverageOnce,
  requiredCompanionCoverageHospital,
  requiredCompanionCoverageAmbulatory,
  coverageTerms,
  overlap,
  continuity,
  territory,
  scopeInsured,
  scopeReceptionCentre,
  insurableThreeMonths,
  deceasedFiveDays,
  noRetroactiveReduction,
  retroactiveExtensionLimit,
  suspendedRule,
  expectedVersionRule,
  notSuspended,
  otherCpas,
  unknownBeneficiary,
  referenceRule,
] as const
