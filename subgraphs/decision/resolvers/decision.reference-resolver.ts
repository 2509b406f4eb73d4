import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { canReadWholeDecision } from '../application/row-scope'
import { parseVersionId } from '../domain/version-id'
import { commitmentLoader, cpasLoader, decisionLoader, versionLoader } from '../loaders/decision.loader'
import { toCommitmentNode, toCpasNode, toDecisionNode, toVersionNode } from '../mappers/decision.mapper'

type Reference = Record<string, unknown>

/** Resolves a decision by number, with the row scope of `decision(number)`. A provider gets the numbers of its lines and commitments only. */
export async function resolveDecisionReference({ number }: Reference, context: SubgraphContext) {
  const decision = await decisionLoader(context).load(String(number))
  return decision && toDecisionNode(context, decision)
}

/** Resolves a version by id. Null if the caller may not read the whole decision. */
export async function resolveDecisionVersionReference({ id }: Reference, context: SubgraphContext) {
  const key = parseVersionId(String(id))
  const decision = key && (await decisionLoader(context).load(key.number))
  if (!decision || !canReadWholeDecision(decision, context)) return null
  const version = await versionLoader(context).load(String(id))
  return version && toVersionNode(version)
}

/** Resolves a commitment by number. Null if the caller may not read it. */
export async function resolveCommitmentReference({ number }: Reference, context: SubgraphContext) {
  const commitment = await commitmentLoader(context).load(String(number))
  return commitment && toCommitmentNode(commitment)
}

/** Resolves a CPAS of the register. */
export async function resolveCpasReference({ enterpriseNumber }: Reference, context: SubgraphContext) {
  const cpas = await cpasLoader(context).load(String(enterpriseNumber))
  return cpas && toCpasNode(cpas)
}
