import type { Day } from '../values/day'
import type { ReferenceDateKind, ReferenceDates, Rule, RuleVersion } from './define-rule'
import { type Finding, hasError } from './finding'

/** A rule and the wording of it that was applied. */
export interface AppliedRules {
  rule: string
  wording: Day | null
}

/** The findings of a case, and the wordings applied: stored with the result, so that it can be explained and evaluated again. */
export interface Verdict {
  findings: Finding[]
  applied: AppliedRules[]
  /** Whether no finding refuses. */
  acceptable: boolean
}

/** The wordings in force on some days: the same for every case of these days. */
interface Selection<Case> {
  parts: { rule: Rule<Case>; wording: RuleVersion<Case>; on: Day }[]
  applied: AppliedRules[]
}

/**
 * Evaluates every rule on the case; no rule depends on the findings of another. Verdicts of the same days share one list of
 * applied wordings. `days` has the day of every kind by which one of the rules is governed.
 */
export function evaluateRules<Case, Kind extends ReferenceDateKind>(
  rules: readonly Rule<Case, Kind>[],
  ruleCase: Case,
  days: ReferenceDates<Kind>,
): Verdict {
  const { parts, applied } = selectWordings(rules, days)
  const findings: Finding[] = []
  for (const { rule, wording, on } of parts) {
    const found = rule.evaluateVersion(wording, ruleCase, on)
    if (found.length > 0) findings.push(...found)
  }
  return { findings, applied, acceptable: !hasError(findings) }
}

// Thousands of lines have a few days between them: the wordings of these days are selected once.
const selections = new WeakMap<object, Map<string, Selection<never>>>()
const MAX_SELECTIONS = 1_000

function selectWordings<Case, Kind extends ReferenceDateKind>(
  rules: readonly Rule<Case, Kind>[],
  days: ReferenceDates<Kind>,
): Selection<Case> {
  const byDays = (selections.get(rules) ?? new Map()) as Map<string, Selection<Case>>
  selections.set(rules, byDays as Map<string, never>)
  const { council, care, receipt, issue, recording }: Partial<ReferenceDates> = days
  const key = `${council}|${care}|${receipt}|${issue}|${recording}`
  const known = byDays.get(key)
  if (known) return known
  const selection = select(rules, days)
  if (byDays.size >= MAX_SELECTIONS) byDays.clear()
  byDays.set(key, selection)
  return selection
}

function select<Case, Kind extends ReferenceDateKind>(
  rules: readonly Rule<Case, Kind>[],
  days: ReferenceDates<Kind>,
): Selection<Case> {
  const parts = rules.flatMap((rule) => {
    const on = days[rule.governedBy]
    const wording = rule.versionOn(on)
    return wording ? [{ rule, wording, on }] : []
  })
  const applied = parts.map(({ rule, wording }) => ({ rule: rule.id, wording: wording.from ?? null }))
  return { parts, applied: Object.freeze(applied) as AppliedRules[] }
}

/** One verdict of several: all findings, all wordings. */
export const mergeVerdicts = (...verdicts: Verdict[]): Verdict => {
  const findings = verdicts.flatMap((verdict) => verdict.findings)
  return { findings, applied: verdicts.flatMap((verdict) => verdict.applied), acceptable: !hasError(findings) }
}
