import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { CoverageAnswer } from '../application/answer-coverage.service'
import { canReadWholeDecision } from '../application/row-scope'
import { shareFor } from '../domain/decision-content'
import { cpasLoader } from '../loaders/decision.loader'
import type { CoverageAnswerType } from '../schema/coverage.type'
import { toCpasNode, toDecisionNode } from './decision.mapper'
import { withPriorAgreements } from './decision.node'

/** Maps the answer to a coverage question. */
export function toCoverageAnswerNode(
  context: SubgraphContext,
  { person, on, status: { decision, cpas }, terms, items, findings }: CoverageAnswer,
): CoverageAnswerType {
  // Decision.cpas reads it from the loader.
  if (cpas) cpasLoader(context).prime(cpas.enterpriseNumber, cpas)
  // Of another CPAS's decision, a CPAS learns that it covers the care, not the terms.
  const maySeeTerms = decision !== null && canReadWholeDecision(decision, context)
  const coverages = decision && maySeeTerms ? withPriorAgreements(decision.content) : []
  return {
    beneficiary: person && { id: person.id },
    on,
    known: decision !== null,
    items: items.map((item) => ({
      careType: item.careType,
      covered: item.findings.length === 0,
      decision: decision && toDecisionNode(context, decision),
      coverage: coverages.find(({ careType }) => careType === item.careType) ?? null,
      cpas: cpas && toCpasNode(cpas),
      state: terms && shareFor(terms, item.careType),
      amuAttestationRequired: terms?.amuAttestationRequired ?? false,
      findings: item.findings,
    })),
    findings,
  }
}
