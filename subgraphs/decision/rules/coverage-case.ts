import type { Rule } from '../../../shared/rules/define-rule'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'

/** Case of the coverage rules: one care type, one person, one day, optionally one provider. */
export interface CoverageCase {
  careType: CareType
  on: Day
  /** Null: nobody is registered under this number. */
  person: { deathDate: Day | null; insured: readonly Period[] } | null
  /** True: a CPAS has taken a decision for the person at some time. */
  everDecided: boolean
  /** The decision valid on that day, with its coverage of this care type. Null: no decision is valid. */
  decision: { number: string; suspendedSince: Day | null; coverage: CoverageEntitlement | null } | null
  /** Null: the question is not about a provider. */
  provider: RegisteredProvider | UnregisteredProvider | null
  /** True: a commitment guarantees this care by the decision version that it cites, whatever happened later. */
  committed: boolean
  /** The phase table admits the insured person's care on that day, and the refund table has a row for it. */
  insuredAdmitted: boolean
}

/** The part of a coverage that says for which providers and days it is valid. */
export interface CoverageEntitlement {
  period: Period
  authorisedProviders: readonly string[]
}

/** A registered provider. */
export interface RegisteredProvider {
  number: string
  /** Category on that day. */
  category: string
  /** The days on which the provider takes part in MediPrima. */
  participates: readonly Period[]
  /** Last day of activity. Null: no end is known. */
  activeUntil: Day | null
}

/** A provider that is not registered. */
export interface UnregisteredProvider {
  number: string
  category: null
  participates: readonly Period[]
  activeUntil: null
}

/** A rule on coverage: its version follows the day of care. */
export type CoverageRule = Rule<CoverageCase, 'care'>
