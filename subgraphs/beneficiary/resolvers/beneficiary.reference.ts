import { maySeePersons } from '../../../shared/policy/rights'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import type { BeneficiaryType } from '../schema/beneficiary.type'
import { toBeneficiary } from './beneficiary.view'
import { personReader } from './read-persons'

/**
 * A person by an id that another subgraph gave: whoever got the id from its owner may see the person, by the view of the
 * audience. An analyst gets figures without persons. An id of before two persons became one goes on to lead to the person.
 */
export async function beneficiaryReference(
  reference: Record<string, unknown>,
  context: SubgraphContext,
): Promise<BeneficiaryType | null> {
  if (!maySeePersons(context.caller) || typeof reference.id !== 'string') return null
  const person = await personReader(context).load(reference.id)
  return person && toBeneficiary(person, context.today, reference.id)
}
