import type { Day } from '../values/day'
import { type Finding, refuses } from './finding'
import type { GoverningDays, Rule } from './rule'

/** Which wording of which rule was applied. */
export interface Applied {
  rule: string
  wording: Day | null
}

/** What rules say of a case, and by which wordings: stored with what was acted on, so that it can be explained and replayed. */
export interface Verdict {
  findings: Finding[]
  applied: Applied[]
  /** No finding refuses. */
  acceptable: boolean
}

/** Asks every rule at once; none looks at another's findings. */
export function judge<Facts>(rules: readonly Rule<Facts>[], facts: Facts, days: GoverningDays): Verdict {
  const findings: Finding[] = []
  const applied: Applied[] = []
  for (const rule of rules) {
    const on = days[rule.governedBy]
    if (!on)
      throw new Error(`rule ${rule.id} is governed by the day of ${rule.governedBy}, which the caller did not give`)
    const answer = rule.apply(facts, on)
    if (!answer) continue
    applied.push({ rule: rule.id, wording: answer.wording })
    findings.push(...answer.findings)
  }
  return { findings, applied, acceptable: !refuses(findings) }
}

/** Verdicts taken together. */
export const together = (...verdicts: Verdict[]): Verdict => {
  const findings = verdicts.flatMap((verdict) => verdict.findings)
  return { findings, applied: verdicts.flatMap((verdict) => verdict.applied), acceptable: !refuses(findings) }
}
