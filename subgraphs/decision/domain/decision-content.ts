import type { Texts } from '../../../shared/rules/finding'
import type { CareType, InsuranceStatus, ResidenceStatus, SupportLevel } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'

/** Income compared with the social integration income. */
export const incomeLevels = ['UP_TO_LIVING_WAGE', 'ABOVE_LIVING_WAGE'] as const
export type IncomeLevel = (typeof incomeLevels)[number]

/** The organ of the CPAS that decided: the council, or one to which it delegated the decision. */
export const decidingOrgans = ['COUNCIL', 'SPECIAL_COMMITTEE', 'PRESIDENT', 'DELEGATE'] as const
export type DecidingOrgan = (typeof decidingOrgans)[number]

/** Principle: recognises competence and need only. Guarantee: has at least one coverage. */
export const decisionKinds = ['PRINCIPLE', 'GUARANTEE'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** The action that recorded a version. */
export const decisionActions = ['CREATE', 'MODIFY', 'EXTEND', 'STOP', 'SUSPEND', 'REACTIVATE'] as const
export type DecisionAction = (typeof decisionActions)[number]

/** The State's share of the insurance part and of the patient's part, in tenths of a percent. */
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

/** A coverage (volet) of a decision. Amounts are cents. */
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
  /** Why the coverage is restricted to these providers. Null: not stated. */
  restrictionGround: string | null
  /** Day on which the coverage with these days was recorded: it selects the version of the companion coverage rules. */
  recordedOn: Day
}

/** An expense that the CPAS pays from its own funds. `maxAmount` is in cents; null: no maximum. */
export interface OwnFunds {
  description: string
  maxAmount: number | null
  /** Null: not about one care type. */
  careType: CareType | null
  /** Null: as long as the decision is valid. */
  period: Period | null
}

/** The social inquiry that a decision rests on. */
export interface SocialInquiry {
  on: Day
  /** Reference in the file of the CPAS. Null: none. */
  reference: string | null
}

/** The content of a version of a decision. */
export interface DecisionContent {
  kind: DecisionKind
  councilDate: Day
  decidedBy: DecidingOrgan
  /** Null: none is recorded. */
  inquiry: SocialInquiry | null
  validity: Period
  judicialDecision: boolean
  residenceStatus: ResidenceStatus
  insuranceStatus: InsuranceStatus
  incomeLevel: IncomeLevel
  housingOffered: boolean | null
  residenceInsCode: string
  /** Why the CPAS is competent although the person lives in another municipality. Null: not stated. */
  competenceGround: string | null
  /** Null only in the simulation for a person who is unknown or out of scope: such content is never recorded. */
  refundTerms: RefundTerms | null
  coverages: Coverage[]
  ownFunds: OwnFunds[]
  insuranceDueBy: Day | null
  insuranceDelayGrounds: string | null
}

/** The kind follows from the coverages. */
export const kindOf = (coverages: readonly unknown[]): DecisionKind =>
  coverages.length > 0 ? 'GUARANTEE' : 'PRINCIPLE'

/** The State's share for a care type. */
export function shareFor(terms: RefundTerms, careType: CareType): Share {
  if (careType === 'HOSPITALIZATION') return terms.hospitalization
  if (careType === 'AMBULATORY_HOSPITAL_CARE') return terms.ambulatoryHospitalCare
  return terms.otherCare
}
