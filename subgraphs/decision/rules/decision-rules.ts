import type { Rule } from '../../../shared/law/rule'
import { continuity } from './continuity.rule'
import { councilDateRule } from './council-date.rule'
import { couplingAmbulatory } from './coupling-ambulatory.rule'
import { couplingHospital } from './coupling-hospital.rule'
import { coverInDecision } from './cover-in-decision.rule'
import { coverOnce } from './cover-once.rule'
import { coverTerms } from './cover-terms.rule'
import { deceasedFiveDays } from './deceased-5-days.rule'
import type { DecisionCase } from './decision-case'
import { expectedVersionRule } from './expected-version.rule'
import { illegalStayMonths } from './illegal-stay-months.rule'
import { insurableThreeMonths } from './insurable-3-months.rule'
import { noRetroactiveDecrease } from './no-retroactive-decrease.rule'
import { notSuspended } from './not-suspended.rule'
import { oneYear } from './one-year.rule'
import { otherCpas } from './other-cpas.rule'
import { overlap } from './overlap.rule'
import { periodRule } from './period.rule'
import { referenceRule } from './reference.rule'
import { retroactiveGrowth } from './retroactive-growth.rule'
import { retroactivityLimit } from './retroactivity-limit.rule'
import { scopeInsured } from './scope-insured.rule'
import { scopeReceptionCentre } from './scope-reception-centre.rule'
import { suspendedRule } from './suspended.rule'
import { territory } from './territory.rule'
import { unknownBeneficiary } from './unknown-beneficiary.rule'

type Rules = readonly Rule<DecisionCase>[]

const contentRules: Rules = [
  unknownBeneficiary,
  periodRule,
  councilDateRule,
  retroactivityLimit,
  oneYear,
  illegalStayMonths,
  coverInDecision,
  coverOnce,
  couplingHospital,
  couplingAmbulatory,
  coverTerms,
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
  noRetroactiveDecrease,
  retroactiveGrowth,
]
/** What an extension must hold to. */
export const extensionRules: Rules = [
  expectedVersionRule,
  suspendedRule,
  periodRule,
  oneYear,
  illegalStayMonths,
  coverInDecision,
  couplingHospital,
  couplingAmbulatory,
  overlap,
  continuity,
  scopeInsured,
  scopeReceptionCentre,
  deceasedFiveDays,
  retroactiveGrowth,
]
/** What a stop must hold to. */
export const stopRules: Rules = [expectedVersionRule, periodRule, deceasedFiveDays, noRetroactiveDecrease]
/** What a reactivation must hold to. */
export const reactivationRules: Rules = [expectedVersionRule, notSuspended, periodRule, deceasedFiveDays]

/** Every rule on decisions. */
export const decisionRules = [
  periodRule,
  councilDateRule,
  retroactivityLimit,
  oneYear,
  illegalStayMonths,
  coverInDecision,
  coverOnce,
  couplingHospital,
  couplingAmbulatory,
  coverTerms,
  overlap,
  continuity,
  territory,
  scopeInsured,
  scopeReceptionCentre,
  insurableThreeMonths,
  deceasedFiveDays,
  noRetroactiveDecrease,
  retroactiveGrowth,
  suspendedRule,
  expectedVersionRule,
  notSuspended,
  otherCpas,
  unknownBeneficiary,
  referenceRule,
] as const
