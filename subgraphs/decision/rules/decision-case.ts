import type { Rule } from '../../../shared/rules/define-rule'
import type { Texts } from '../../../shared/rules/finding'
import type { Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'
import type { DecisionContent } from '../domain/decision-content'
import type { TermsPeriod } from '../domain/refund-terms-by-day'
import type { SituationChange, SituationPeriod } from '../domain/situation'
import type { StatedGrounds } from './grounds.rule'

/** What the rules need to know about the person. */
export interface PersonCase {
  deathDate: Day | null
  /** The days on which the person is known to be insured. */
  insured: readonly Period[]
  receptionCentre: readonly Period[]
  /** The situations on the days of the decision, in order. */
  situations: readonly SituationPeriod[]
  /** Every change of the residence status or of the insurance status that the registers have reported, in order. */
  situationChanges: readonly SituationChange[]
}

/** Another decision for the same person, of any CPAS. */
export interface OtherDecision {
  number: string
  cpas: string
  cpasName: Texts
  validity: Period
}

/** The decision before the change. */
export interface PreviousDecision {
  cpas: string
  version: number
  content: DecisionContent
  suspendedSince: Day | null
  /** Day on which its first version was recorded. */
  recordedOn: Day
  /** Its refund terms by day, as the registers report the situation today. */
  terms: readonly TermsPeriod[]
}

/** Case of the decision rules: the content to record, and everything that the rules compare it with. */
export interface DecisionCase {
  today: Day
  /** Null: the SPP IS simulates. */
  cpas: { enterpriseNumber: string; insCodes: readonly string[]; centres?: readonly string[] } | null
  /** Null: nobody is registered under this number. */
  person: PersonCase | null
  /** The content as it would be recorded. */
  content: DecisionContent
  /** The refund terms of the content by day. */
  terms: readonly TermsPeriod[]
  /** The content, before its stop, of the decision that this one follows after a reactivation. Null: it follows none. */
  follows: DecisionContent | null
  /** Null: a new decision. */
  previous: PreviousDecision | null
  /** Null: the caller gives no version (a simulation). */
  expectedVersion: number | null
  others: readonly OtherDecision[]
  /** The decision that was recorded before this one and shares days with it, since two persons became one. Null: none. */
  sharedDays: { number: string; cpas: string; cpasName: Texts; from: Day; to: Day; since: Day } | null
  /** A stop: the first and last possible last day, both inclusive. Null: not a stop. */
  stopWindow: { earliest: Day; latest: Day } | null
  /** An extension: the last day before it. Null: not an extension. */
  extensionFrom: Day | null
  /** The grounds that the caller states with this change. */
  grounds: readonly StatedGrounds[]
  /** True: a stop that processes an identity mutation. */
  processesMutation: boolean
  /** First day on which the phase table admits insured persons. Null: it does not admit them. */
  insuredAdmittedFrom: Day | null
  /** First admitted insured day for which the refund table has no row. Null: none. */
  insuredWithoutTerms: Day | null
}

/** A rule on decisions: its version follows the council date or the day of recording. */
export type DecisionRule = Rule<DecisionCase, 'council' | 'recording'>
