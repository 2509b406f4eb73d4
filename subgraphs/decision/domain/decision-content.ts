import type { Texts } from '../../../shared/rules/finding'
import type { CareType, InsuranceStatus, ResidenceStatus, SupportLevel } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'

/** Income against the social integration income. */
export const incomeLevels = ['UP_TO_LIVING_WAGE', 'ABOVE_LIVING_WAGE'] as const
export type IncomeLevel = (typeof incomeLevels)[number]

/** Principle: competence and need only. Guarantee: at least one cover. */
export const decisionKinds = ['PRINCIPLE', 'GUARANTEE'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** What made a version. */
export const decisionActions = ['CREATE', 'MODIFY', 'EXTEND', 'STOP', 'SUSPEND', 'REACTIVATE'] as const
export type DecisionAction = (typeof decisionActions)[number]

/** The State's share of the two parts, in tenths of a percent. */
export interface Share {
  insurancePart: number
  patientPart: number
}

/** What the State refunds. */
export interface RefundTerms {
  refundCode: number
  coverageCode: string
  justification: Texts
  legalStay: boolean
  amuAttestationRequired: boolean
  hospitalization: Share
  ambulatoryHospitalCare: Share
  otherCare: Share
}

/** One cover (volet) of a decision; amounts in cents. */
export interface Coverage {
  careType: CareType
  period: Period
  insurancePart: SupportLevel
  patientPart: SupportLevel
  supplements: SupportLevel
  patientPartMaxPerMonth: number | null
  supplementMax: number | null
  supplementTypes: string[]
  agreement: boolean
  prescriptionRequired: boolean
  authorisedProviders: string[]
  authorisedCompanies: string[]
  /** The day on which the cover with these days was recorded: it chooses the wording of the coupling rules. */
  recordedOn: Day
}

/** What the CPAS pays from its own funds; amount in cents. */
export interface OwnFunds {
  description: string
  maxAmount: number | null
}

/** Everything that a version of a decision says. */
export interface DecisionContent {
  kind: DecisionKind
  councilDate: Day
  validity: Period
  judicialDecision: boolean
  residenceStatus: ResidenceStatus
  insuranceStatus: InsuranceStatus
  incomeLevel: IncomeLevel
  housingOffered: boolean | null
  residenceInsCode: string
  /** Null only in a proposal for a person who is unknown or out of scope: such a proposal is never recorded. */
  refundTerms: RefundTerms | null
  coverages: Coverage[]
  ownFunds: OwnFunds[]
  insuranceDueBy: Day | null
  insuranceDelayGrounds: string | null
}

/** The kind follows from the covers. */
export const kindOf = (coverages: readonly unknown[]): DecisionKind =>
  coverages.length > 0 ? 'GUARANTEE' : 'PRINCIPLE'

/** The State's share for the setting of a care type. */
export function shareFor(terms: RefundTerms, careType: CareType): Share {
  if (careType === 'HOSPITALIZATION') return terms.hospitalization
  if (careType === 'AMBULATORY_HOSPITAL_CARE') return terms.ambulatoryHospitalCare
  return terms.otherCare
}
