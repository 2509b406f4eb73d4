import { evaluateRules, type Verdict } from '../../../shared/rules/evaluate-rules'
import { type Finding, hasError } from '../../../shared/rules/finding'
import { type Cents, cents, ZERO } from '../../../shared/values/cents'
import { allowsSupplements, type CostSplit, splitCost } from '../domain/cost-split'
import { lineRules } from '../rules/index'
import type { LineCase } from '../rules/line-case'
import { tariffOf } from '../rules/tariff-rate.rule'

/** The outcome of the evaluation of a line; WAITING is set by a review only. */
export type EvaluatedOutcome = 'ACCEPTED' | 'REDUCED' | 'REJECTED'

/** The result of the evaluation of a line, for a tarification and for an invoice. */
export interface EvaluatedLine {
  outcome: EvaluatedOutcome
  shares: CostSplit
  verdict: Verdict
}

// For an invoice, rules of invoices report these two.
const SHOWN_BY_INVOICE_RULES = new Set(['COV-DECEASED', 'COV-PROVIDER-NOT-IN-PHASE'])

/** Evaluates a line by all rules of tariffs and invoices and splits its cost. */
export function evaluateLine(line: LineCase): EvaluatedLine {
  const evaluation = evaluateRules(lineRules, line, { care: line.performedOn, receipt: line.receivedOn })
  const findings = [...line.problems, ...coverageFindings(line), ...evaluation.findings]
  const verdict: Verdict = { findings, applied: evaluation.applied, acceptable: !hasError(findings) }
  const shares = acceptedShares(line)
  if (!verdict.acceptable) return { outcome: 'REJECTED', shares: noAmounts(claimOf(line)), verdict }
  if (!shares) throw new Error(`the line ${line.path} has no error, and no tariff or coverage to split its cost`)
  return { outcome: isReduced(line) ? 'REDUCED' : 'ACCEPTED', shares, verdict }
}

/** The shares of the line if it is accepted, whatever its findings; null without a tariff or a coverage. */
export function acceptedShares(line: LineCase): CostSplit | null {
  const tariff = tariffOf(line)
  const { state, terms } = line.coverage ?? {}
  if (!tariff || !state || !terms) return null
  const { quantity, usedThisMonth } = line
  return splitCost({ tariff, quantity, claimed: claimOf(line), state, terms, usedThisMonth })
}

/** Whether more is claimed than the tariff and the CPAS does not pay supplements. */
export function isReduced(line: LineCase): boolean {
  const tariff = tariffOf(line)
  if (!tariff || claimOf(line) <= tariff.honorarium * line.quantity) return false
  return !line.coverage?.terms || !allowsSupplements(line.coverage.terms)
}

// The amount claimed, or the tariff for a tarification without one.
const claimOf = (
  line: Pick<LineCase, 'claimed' | 'quantity' | 'tariffs' | 'performedOn' | 'person' | 'birthInNumber'>,
): Cents => line.claimed ?? cents((tariffOf(line)?.honorarium ?? 0) * line.quantity)

/** The shares of a rejected line: all 0, beside the amount claimed. */
export const noAmounts = (claimed: Cents): CostSplit => ({
  claimed,
  state: ZERO,
  cpas: ZERO,
  patient: ZERO,
  cpasPatientPart: ZERO,
})

function coverageFindings({ coverage, purpose, path }: LineCase): Finding[] {
  const findings = coverage?.findings ?? []
  return findings
    .filter((finding) => purpose === 'TARIFICATION' || !SHOWN_BY_INVOICE_RULES.has(finding.rule))
    .map((finding) => ({ ...finding, path }))
}
