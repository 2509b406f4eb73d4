import { maySeePersons } from '../../../shared/authorization/permissions'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { createPersonLoader } from '../loaders/person.loader'
import { toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import type { BeneficiaryType } from '../schema/beneficiary.type'

/**
 * A person by an id that another subgraph gave: whoever got the id from its owner may see the person, by the view of the
 * audience. An analyst gets figures without persons. An id of before two persons became one goes on to lead to the person.
 */
export async function resolveBeneficiaryReference(
  reference: Record<string, unknown>,
  context: SubgraphContext,
): Promise<BeneficiaryType | null> {
  if (!maySeePersons(context.caller) || typeof reference.id !== 'string') return null
  const person = await createPersonLoader(context).load(reference.id)
  return person && toBeneficiaryNode(person, context.today, reference.id)
}
