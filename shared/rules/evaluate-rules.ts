import type { Day } from '../values/day'
import type { ReferenceDates, Rule, RuleVersion } from './define-rule'
import { type Finding, hasError } from './finding'

/** Which wording of which rule was applied. */
export interface AppliedRules {
  rule: string
  wording: Day | null
}

/** What rules say of a case, and by which wordings: stored with what was acted on, so that it can be explained and replayed. */
export interface Verdict {
  findings: Finding[]
  applied: AppliedRules[]
  /** No finding refuses. */
  acceptable: boolean
}

/** The wordings that some days choose: the same for every case of these days. */
interface Chosen<Facts> {
  parts: { rule: Rule<Facts>; wording: RuleVersion<Facts>; on: Day }[]
  applied: AppliedRules[]
}

/** Asks every rule at once; none looks at another's findings. The list of applied wordings is shared by the verdicts of the same days. */
export function evaluateRules<Facts>(rules: readonly Rule<Facts>[], facts: Facts, days: ReferenceDates): Verdict {
  const { parts, applied } = chosenBy(rules, days)
  const findings: Finding[] = []
  for (const { rule, wording, on } of parts) {
    const found = rule.evaluateVersion(wording, facts, on)
    if (found.length > 0) findings.push(...found)
  }
  return { findings, applied, acceptable: !hasError(findings) }
}

// Thousands of lines are judged by a few days: their wordings are looked up once.
const known = new WeakMap<object, Map<string, Chosen<never>>>()
const MOST_DAYS = 1_000

function chosenBy<Facts>(rules: readonly Rule<Facts>[], days: ReferenceDates): Chosen<Facts> {
  const ofRules = (known.get(rules) ?? new Map()) as Map<string, Chosen<Facts>>
  known.set(rules, ofRules as Map<string, never>)
  const key = `${days.council}|${days.care}|${days.receipt}|${days.issue}|${days.recording}`
  const before = ofRules.get(key)
  if (before) return before
  const chosen = choose(rules, days)
  if (ofRules.size >= MOST_DAYS) ofRules.clear()
  ofRules.set(key, chosen)
  return chosen
}

function choose<Facts>(rules: readonly Rule<Facts>[], days: ReferenceDates): Chosen<Facts> {
  const parts = rules.flatMap((rule) => {
    const on = days[rule.governedBy]
    if (!on)
      throw new Error(`rule ${rule.id} is governed by the day of ${rule.governedBy}, which the caller did not give`)
    const wording = rule.versionOn(on)
    return wording ? [{ rule, wording, on }] : []
  })
  const applied = parts.map(({ rule, wording }) => ({ rule: rule.id, wording: wording.from ?? null }))
  return { parts, applied: Object.freeze(applied) as AppliedRules[] }
}

/** Verdicts taken together. */
export const mergeVerdicts = (...verdicts: Verdict[]): Verdict => {
  const findings = verdicts.flatMap((verdict) => verdict.findings)
  return { findings, applied: verdicts.flatMap((verdict) => verdict.applied), acceptable: !hasError(findings) }
}
