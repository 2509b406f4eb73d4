import { type Language, sameInAll, type Texts } from '../texts/texts'
import type { Day } from '../values/day'

export type { Language, Texts } from '../texts/texts'

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
  /** In one language in findings that were stored before 2026-12. */
  source: Texts | string
  message: Texts
}

/** The legal source of a finding in a language. */
export const sourceIn = ({ source }: Pick<Finding, 'source'>, language: Language): string =>
  (typeof source === 'string' ? sameInAll(source) : source)[language]

/** Whether any of the findings refuses. */
export const hasError = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === 'ERROR')
