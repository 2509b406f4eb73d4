import type { Day } from '../values/day'

/** The languages of messages, in the order in which they are stored. */
export type Language = 'FR' | 'NL' | 'DE' | 'EN'
/** The same text in the four languages. */
export type Texts = Record<Language, string>
/** ERROR refuses; WARNING lets through. */
export type Severity = 'ERROR' | 'WARNING'
/** A day, number or word that led to a finding. */
export interface Fact {
  name: string
  value: string
}

/** Why something was refused, reduced or deserves attention. Whole in itself: it can be stored, sent to another subgraph and read ten years later. */
export interface Finding {
  rule: string
  /** First day of the wording that was applied; null where it has no first day. */
  wording: Day | null
  /** The official code of the channel's own list, where there is one. */
  code: string | null
  severity: Severity
  path: string | null
  facts: Fact[]
  source: string
  message: Texts
}

/** Whether any of the findings refuses. */
export const refuses = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === 'ERROR')
