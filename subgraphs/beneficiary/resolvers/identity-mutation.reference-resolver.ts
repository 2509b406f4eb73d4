import { maySeePersons } from '../../../shared/authorization/permissions'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import { identityMutationLoader } from '../loaders/identity-mutation.loader'
import { toIdentityMutationNode } from '../mappers/identity-mutation.mapper'
import type { IdentityMutationType } from '../schema/identity-mutation.type'

/** Resolves the entity by an id that another subgraph holds (the inbox of a CPAS). Null if the caller may not see persons. */
export async function resolveIdentityMutationReference(
  reference: Record<string, unknown>,
  context: SubgraphContext,
): Promise<IdentityMutationType | null> {
  if (!maySeePersons(context.caller) || !isUuid(reference.id)) return null
  const mutation = await identityMutationLoader(context).load(reference.id.toLowerCase())
  return mutation && toIdentityMutationNode(mutation)
}
