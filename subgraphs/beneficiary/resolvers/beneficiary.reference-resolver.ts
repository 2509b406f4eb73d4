import { maySeePersons } from '../../../shared/authorization/permissions'
import { isRegistered } from '../../../shared/authorization/registration'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { personLoader } from '../loaders/person.loader'
import { toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import type { BeneficiaryType } from '../schema/beneficiary.type'

/** Root fields that an organisation may use before it is registered and whose answer has persons whom it names. */
const sentByUnregistered: ReadonlySet<string> = new Set(['submitInvoices', 'submitEfactFile'])

/**
 * Resolves the entity by an id that another subgraph holds: a caller who got the id from its owner may see the person, within
 * the fields of its audience. Null for analysts, who read anonymised figures only. The id of a merged person leads to the person.
 * Null for an organisation that is in no register too: a file that it sends must not tell whether somebody has a number.
 */
export async function resolveBeneficiaryReference(
  reference: Record<string, unknown>,
  context: SubgraphContext,
): Promise<BeneficiaryType | null> {
  if (!maySeePersons(context.caller) || typeof reference.id !== 'string') return null
  const mayBeUnregistered = context.rootFields.some((field) => sentByUnregistered.has(field))
  if (mayBeUnregistered && !(await isRegistered(context))) return null
  const person = await personLoader(context).load(reference.id)
  return person && toBeneficiaryNode(person, context.today, reference.id)
}
