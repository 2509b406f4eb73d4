import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { CoverageAnswer } from '../application/answer-coverage.service'
import { canReadWholeDecision } from '../application/row-scope'
import { shareFor } from '../domain/decision-content'
import { cpasLoader } from '../loaders/decision.loader'
import { coverageAbsent } from '../rules/coverage-absent.rule'
import { coverageNotInPeriod } from '../rules/coverage-not-in-period.rule'
import { coverageSuspended } from '../rules/coverage-suspended.rule'
import type { CoverageAnswerType } from '../schema/coverage.type'
import { toCpasNode, toDecisionNode } from './decision.mapper'
import { withPriorAgreements } from './decision-node.mapper'

type Item = Pick<CoverageAnswer['items'][number], 'findings'>

// A provider without a right to the care learns that it is not covered and why; in an emergency, all that it may rely on.
const mayReadTerms = ({ caller, emergency }: SubgraphContext, { findings }: Item): boolean =>
  caller.audience !== 'PROVIDER' || emergency !== null || findings.length === 0

/** Refusals that the CPAS can lift: the provider learns which one to ask. */
const liftedByCpas: readonly string[] = [coverageSuspended.id, coverageNotInPeriod.id, coverageAbsent.id]
const mayAskCpas = ({ findings }: Item): boolean => findings.some(({ rule }) => liftedByCpas.includes(rule))

/** Maps the answer to a coverage question. */
export function toCoverageAnswerNode(
  context: SubgraphContext,
  { person, on, status: { decision, cpas }, terms, items, findings }: CoverageAnswer,
): CoverageAnswerType {
  // Decision.cpas reads it from the loader.
  if (cpas) cpasLoader(context).prime(cpas.enterpriseNumber, cpas)
  // Of another CPAS's decision, a CPAS learns that it covers the care, not the terms.
  const maySeeTerms = decision !== null && canReadWholeDecision(decision, context)
  const coverages = decision && maySeeTerms ? withPriorAgreements(decision.content, decision.number) : []
  return {
    beneficiary: person && { id: person.id },
    on,
    known: decision !== null,
    items: items.map((item) => {
      const seesAll = mayReadTerms(context, item)
      return {
        careType: item.careType,
        covered: item.findings.length === 0,
        decision: seesAll && decision ? toDecisionNode(context, decision) : null,
        coverage: (seesAll && coverages.find(({ careType }) => careType === item.careType)) || null,
        cpas: cpas && (seesAll || mayAskCpas(item)) ? toCpasNode(cpas) : null,
        state: seesAll && terms ? shareFor(terms, item.careType) : null,
        amuAttestationRequired: seesAll && (terms?.amuAttestationRequired ?? false),
        findings: item.findings,
      }
    }),
    findings,
  }
}
