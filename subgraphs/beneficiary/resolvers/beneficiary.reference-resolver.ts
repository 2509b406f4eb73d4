import { maySeePersons } from '../../../shared/authorization/permissions'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { personLoader } from '../loaders/person.loader'
import { toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import type { BeneficiaryType } from '../schema/beneficiary.type'

/**
 * Resolves the entity by an id that another subgraph holds: a caller who got the id from its owner may see the person, within
 * the fields of its audience. Null for analysts, who read anonymised figures only. The id of a merged person leads to the person.
 */
export async function resolveBeneficiaryReference(
  reference: Record<string, unknown>,
  context: SubgraphContext,
): Promise<BeneficiaryType | null> {
  if (!maySeePersons(context.caller) || typeof reference.id !== 'string') return null
  const person = await personLoader(context).load(reference.id)
  return person && toBeneficiaryNode(person, context.today, reference.id)
}
