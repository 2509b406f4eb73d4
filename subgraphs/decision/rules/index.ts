import { allocationUnknown } from './allocation-unknown.rule'
import { commitmentGuarantee } from './commitment-guarantee.rule'
import { commitmentUnknown } from './commitment-unknown.rule'
import { continuity } from './continuity.rule'
import { councilDateRule } from './council-date.rule'
import { coverageAbsent } from './coverage-absent.rule'
import type { CoverageRule } from './coverage-case'
import { coverageInDecision } from './coverage-in-decision.rule'
import { coverageInsured } from './coverage-insured.rule'
import { coverageNotInPeriod } from './coverage-not-in-period.rule'
import { coverageOnce } from './coverage-once.rule'
import { coverageSuspended } from './coverage-suspended.rule'
import { coverageTerms } from './coverage-terms.rule'
import { deceasedRule } from './deceased.rule'
import { deceasedFiveDays } from './deceased-5-days.rule'
import type { DecisionRule } from './decision-case'
import { expectedVersionRule } from './expected-version.rule'
import { extensionSituation } from './extension-situation.rule'
import { freeChoice } from './free-choice.rule'
import { grounds as groundsRule } from './grounds.rule'
import { housingNotStated } from './housing-not-stated.rule'
import { illegalStayMonths } from './illegal-stay-months.rule'
import { inquiryRule } from './inquiry.rule'
import { insurableThreeMonths } from './insurable-3-months.rule'
import { mergedPersons } from './merged-persons.rule'
import { noDecision } from './no-decision.rule'
import { noRetroactiveReduction } from './no-retroactive-reduction.rule'
import { notActive } from './not-active.rule'
import { notSuspended } from './not-suspended.rule'
import { oneYear } from './one-year.rule'
import { otherCpas } from './other-cpas.rule'
import { overlap } from './overlap.rule'
import { ownFundsRule } from './own-funds.rule'
import { periodRule } from './period.rule'
import { providerNotInPhase } from './provider-not-in-phase.rule'
import { providerNotListed } from './provider-not-listed.rule'
import { referenceRule } from './reference.rule'
import { requiredCompanionCoverageAmbulatory } from './required-companion-coverage-ambulatory.rule'
import { requiredCompanionCoverageHospital } from './required-companion-coverage-hospital.rule'
import { retroactiveExtensionLimit } from './retroactive-extension-limit.rule'
import { retroactivityLimit } from './retroactivity-limit.rule'
import { scopeInsured } from './scope-insured.rule'
import { scopeReceptionCentre } from './scope-reception-centre.rule'
import { situationAhead } from './situation-ahead.rule'
import { suspendedRule } from './suspended.rule'
import { territory } from './territory.rule'
import { unknownBeneficiary } from './unknown-beneficiary.rule'

// Checked at each creation and modification.
const contentRules: readonly DecisionRule[] = [
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
  inquiryRule,
  freeChoice,
  groundsRule,
  scopeInsured,
  scopeReceptionCentre,
  insurableThreeMonths,
  allocationUnknown,
  housingNotStated,
  situationAhead,
  deceasedFiveDays,
]

/** Rules for a new decision. */
export const creationRules: readonly DecisionRule[] = contentRules
/** Rules for a modification. */
export const modificationRules: readonly DecisionRule[] = [
  expectedVersionRule,
  suspendedRule,
  ...contentRules,
  noRetroactiveReduction,
  retroactiveExtensionLimit,
  mergedPersons,
]
/** Rules for an extension. */
export const extensionRules: readonly DecisionRule[] = [
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
  extensionSituation,
  insurableThreeMonths,
  deceasedFiveDays,
  retroactiveExtensionLimit,
  mergedPersons,
]
/** Rules for a stop. */
export const stopRules: readonly DecisionRule[] = [
  expectedVersionRule,
  groundsRule,
  periodRule,
  deceasedFiveDays,
  noRetroactiveReduction,
  mergedPersons,
]
/** Rules for a reactivation. */
export const reactivationRules: readonly DecisionRule[] = [
  expectedVersionRule,
  notSuspended,
  periodRule,
  deceasedFiveDays,
  mergedPersons,
]

/** Every rule on decisions. */
const decisionRules = [
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
  inquiryRule,
  freeChoice,
  groundsRule,
  scopeInsured,
  scopeReceptionCentre,
  insurableThreeMonths,
  allocationUnknown,
  housingNotStated,
  situationAhead,
  extensionSituation,
  deceasedFiveDays,
  noRetroactiveReduction,
  retroactiveExtensionLimit,
  mergedPersons,
  suspendedRule,
  expectedVersionRule,
  notSuspended,
  otherCpas,
  unknownBeneficiary,
  referenceRule,
  ownFundsRule,
] as const

/** Coverage rules about the person, the decision and the provider: the same for every care type. */
export const personLevelRules: readonly CoverageRule[] = [
  deceasedRule,
  noDecision,
  notActive,
  coverageInsured,
  coverageSuspended,
  providerNotInPhase,
]
/** Coverage rules about one care type. */
export const careTypeRules: readonly CoverageRule[] = [coverageAbsent, coverageNotInPeriod, providerNotListed]
/** Rules about a commitment that an invoice line cites. */
export const commitmentRules = [commitmentUnknown, commitmentGuarantee] as const

/** Every rule on coverage and commitments. */
export const coverageRules = [
  deceasedRule,
  notActive,
  noDecision,
  coverageInsured,
  coverageSuspended,
  providerNotListed,
  coverageNotInPeriod,
  coverageAbsent,
  providerNotInPhase,
  commitmentGuarantee,
  commitmentUnknown,
] as const

/** Every rule of this subgraph. */
export const rules = [...decisionRules, ...coverageRules]
