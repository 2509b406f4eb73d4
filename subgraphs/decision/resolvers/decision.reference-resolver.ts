import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { commitmentLoader, cpasLoader, decisionLoader, versionLoader } from '../loaders/decision.loader'
import { toCommitmentNode, toCpasNode, toDecisionNode } from '../mappers/decision.mapper'
import { canReadWholeDecision, parseVersionId, toVersionNode } from '../mappers/decision-version.mapper'

type Reference = Record<string, unknown>

/** A decision by number: the same rows as the root query shows; to a provider, who holds the number by right of a line or commitment. */
export async function resolveDecisionReference({ number }: Reference, context: SubgraphContext) {
  const row = await decisionLoader(context).load(String(number))
  return row && toDecisionNode(context, row)
}

/** A version by id, where the caller may see all of its decision. */
export async function resolveDecisionVersionReference({ id }: Reference, context: SubgraphContext) {
  const key = parseVersionId(String(id))
  const head = key && (await decisionLoader(context).load(key.number))
  if (!head || !canReadWholeDecision(head, context.caller)) return null
  const row = await versionLoader(context).load(String(id))
  return row && toVersionNode(row)
}

/** A commitment by number, where the caller may see it. */
export async function resolveCommitmentReference({ number }: Reference, context: SubgraphContext) {
  const row = await commitmentLoader(context).load(String(number))
  return row && toCommitmentNode(row)
}

/** A CPAS of the register. */
export async function resolveCpasReference({ enterpriseNumber }: Reference, context: SubgraphContext) {
  const row = await cpasLoader(context).load(String(enterpriseNumber))
  return row && toCpasNode(row)
}
