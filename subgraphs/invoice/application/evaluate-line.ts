import { evaluateRules, type Verdict } from '../../../shared/rules/evaluate-rules'
import { type Finding, hasError } from '../../../shared/rules/finding'
import { type Cents, cents, ZERO } from '../../../shared/values/cents'
import { allowsSupplements, type CostSplit, splitCost } from '../domain/cost-split'
import { lineRules } from '../rules/index'
import type { LineCase } from '../rules/line-case'
import { tariffOf } from '../rules/tariff-rate.rule'

/** What checking says of a line, before a person looks at it. */
export type EvaluatedOutcome = 'ACCEPTED' | 'REDUCED' | 'REJECTED'

/** What the rules say of a line: tarification and the checking of an invoice use it alike. */
export interface EvaluatedLine {
  outcome: EvaluatedOutcome
  shares: CostSplit
  verdict: Verdict
}

// On an invoice line these two show under the rules of invoices, which see the same facts.
const SHOWN_BY_INVOICE_RULES = new Set(['COV-DECEASED', 'COV-PROVIDER-NOT-IN-PHASE'])

/** Judges a line by every rule of tariffs and invoices and says who bears what. */
export function evaluateLine(line: LineCase): EvaluatedLine {
  const judged = evaluateRules(lineRules, line, { care: line.performedOn, receipt: line.receivedOn })
  const findings = [...line.problems, ...coverFindings(line), ...judged.findings]
  const verdict: Verdict = { findings, applied: judged.applied, acceptable: !hasError(findings) }
  const shares = acceptedShares(line)
  if (!verdict.acceptable) return { outcome: 'REJECTED', shares: noAmounts(claimOf(line)), verdict }
  if (!shares) throw new Error(`nothing refuses the line ${line.path}, and no terms say who bears it`)
  return { outcome: isReduced(line) ? 'REDUCED' : 'ACCEPTED', shares, verdict }
}

/** Who bears what where the line is accepted, whatever the findings; null where no tariff or no coverage says. */
export function acceptedShares(line: LineCase): CostSplit | null {
  const tariff = tariffOf(line)
  const { state, terms } = line.coverage ?? {}
  if (!tariff || !state || !terms) return null
  const { quantity, usedThisMonth } = line
  return splitCost({ tariff, quantity, claimed: claimOf(line), state, terms, usedThisMonth })
}

/** Whether more is claimed than the tariff, and the CPAS takes no supplements. */
export function isReduced(line: LineCase): boolean {
  const tariff = tariffOf(line)
  if (!tariff || claimOf(line) <= tariff.honorarium * line.quantity) return false
  return !line.coverage?.terms || !allowsSupplements(line.coverage.terms)
}

/** What is claimed: as told, or the tariff where it is only asked about. */
const claimOf = (
  line: Pick<LineCase, 'claimed' | 'quantity' | 'tariffs' | 'performedOn' | 'person' | 'birthInNumber'>,
): Cents => line.claimed ?? cents((tariffOf(line)?.honorarium ?? 0) * line.quantity)

/** A rejected line keeps its claim and has no shares. */
export const noAmounts = (claimed: Cents): CostSplit => ({
  claimed,
  state: ZERO,
  cpas: ZERO,
  patient: ZERO,
  cpasPatientPart: ZERO,
})

function coverFindings({ coverage, purpose, path }: LineCase): Finding[] {
  const findings = coverage?.findings ?? []
  return findings
    .filter((finding) => purpose === 'TARIFICATION' || !SHOWN_BY_INVOICE_RULES.has(finding.rule))
    .map((finding) => ({ ...finding, path }))
}
