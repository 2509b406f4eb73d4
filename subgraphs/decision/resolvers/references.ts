import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { mayReadWhole, readVersionId, versionView } from './decision-view'
import { commitmentLoader, cpasLoader, decisionLoader, versionLoader } from './loaders'
import { showCommitment, showCpas, showDecision } from './views'

type Reference = Record<string, unknown>

/** A decision by number: the same rows as the root query shows; to a provider, who holds the number by right of a line or commitment. */
export async function decisionReference({ number }: Reference, context: SubgraphContext) {
  const row = await decisionLoader(context).load(String(number))
  return row && showDecision(context, row)
}

/** A version by id, where the caller may see all of its decision. */
export async function decisionVersionReference({ id }: Reference, context: SubgraphContext) {
  const key = readVersionId(String(id))
  const head = key && (await decisionLoader(context).load(key.number))
  if (!head || !mayReadWhole(head, context.caller)) return null
  const row = await versionLoader(context).load(String(id))
  return row && versionView(row)
}

/** A commitment by number, where the caller may see it. */
export async function commitmentReference({ number }: Reference, context: SubgraphContext) {
  const row = await commitmentLoader(context).load(String(number))
  return row && showCommitment(row)
}

/** A CPAS of the register. */
export async function cpasReference({ enterpriseNumber }: Reference, context: SubgraphContext) {
  const row = await cpasLoader(context).load(String(enterpriseNumber))
  return row && showCpas(row)
}
