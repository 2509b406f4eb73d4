import type { Texts } from '../../../shared/rules/finding'
import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'
import type { DecisionContent } from '../domain/decision-content'

/** What the rules need to know of the person. */
export interface PersonCase {
  deathDate: Day | null
  /** The days on which the person is known to be insured. */
  insured: readonly Period[]
  receptionCentre: readonly Period[]
}

/** Another decision for the same person, of whatever CPAS. */
export interface OtherDecision {
  number: string
  cpas: string
  cpasName: Texts
  validity: Period
}

/** The decision before the act. */
export interface PreviousDecision {
  cpas: string
  version: number
  content: DecisionContent
  suspendedSince: Day | null
  /** The day of its first version. */
  recordedOn: Day
}

/** What the CPAS wants to do and all that the rules on decisions look at. */
export interface DecisionCase {
  today: Day
  /** Null where the SPP IS simulates. */
  cpas: { enterpriseNumber: string; insCodes: readonly string[] } | null
  /** Null where nobody is known by that number. */
  person: PersonCase | null
  /** As it would be recorded. */
  content: DecisionContent
  /** Null for a new decision. */
  previous: PreviousDecision | null
  /** Null where the act names no version (a simulation). */
  expectedVersion: number | null
  others: readonly OtherDecision[]
  /** A stop: between which days its last day may lie. */
  stopWindow: { earliest: Day; latest: Day } | null
  /** An extension: the last day lies on or after this one. */
  extensionFrom: Day | null
  /** A stop that deals with an identity mutation. */
  dealsWithMutation: boolean
  /** The first day on which a phase admits insured persons; null: none does. */
  insuredAdmittedFrom: Day | null
}
