import { evaluateRules, type Verdict } from '../../../shared/rules/evaluate-rules'
import { type Finding, hasError } from '../../../shared/rules/finding'
import { type Cents, ZERO } from '../../../shared/values/cents'
import { allowsSupplements, type CostSplit } from '../domain/cost-split'
import { refusalsOfCoverage } from '../rules/deceased.rule'
import { lineRules } from '../rules/index'
import type { LineCase } from '../rules/line-case'
import { notParticipating } from '../rules/not-participating.rule'
import { splitLine, tariffOfLine } from '../rules/price-of-line'

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
  const findings = [...line.problems, ...findingsOfCare(line, evaluation.findings)]
  const verdict: Verdict = { findings, applied: evaluation.applied, acceptable: !hasError(findings) }
  const shares = acceptedShares(line)
  if (!verdict.acceptable) return { outcome: 'REJECTED', shares: noAmounts(claimOf(line)), verdict }
  if (!shares) throw new Error(`the line ${line.path} has no error, and no tariff or coverage to split its cost`)
  return { outcome: isReduced(line) ? 'REDUCED' : 'ACCEPTED', shares, verdict }
}

/** The shares of the line if it is accepted, whatever its findings; null without a tariff or a coverage on a day with a unit. */
export const acceptedShares = (line: LineCase): CostSplit | null => splitLine(line, claimOf(line))

/** Whether more is claimed than the tariff and the CPAS does not pay supplements. */
export function isReduced(line: LineCase): boolean {
  const tariff = tariffOfLine(line)
  if (tariff === null || claimOf(line) <= tariff) return false
  return !line.coverage?.terms || !allowsSupplements(line.coverage.terms)
}

// The amount claimed, or the tariff for a tarification without one.
const claimOf = (line: LineCase): Cents => line.claimed ?? tariffOfLine(line) ?? ZERO

/** The shares of a rejected line: all 0, beside the amount claimed. */
export const noAmounts = (claimed: Cents): CostSplit => ({
  claimed,
  state: ZERO,
  cpas: ZERO,
  patient: ZERO,
  insurer: ZERO,
  cpasPatientPart: ZERO,
  cpasPatientPartByMonth: {},
})

// Somebody who is in no register learns that, and nothing of the person: not even whether there is one.
function findingsOfCare(line: LineCase, evaluated: readonly Finding[]): readonly Finding[] {
  if (line.purpose === 'INVOICE' && line.provider === null)
    return evaluated.filter(({ rule }) => rule === notParticipating.id)
  return [...coverageFindings(line), ...evaluated]
}

const coverageFindings = (line: LineCase): Finding[] =>
  refusalsOfCoverage(line)
    .filter(({ rule }) => line.purpose === 'TARIFICATION' || !SHOWN_BY_INVOICE_RULES.has(rule))
    .map((finding) => ({ ...finding, path: line.path }))
