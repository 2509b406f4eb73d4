import DataLoader from 'dataloader'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { inTransaction } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import { readPersons } from '../loaders/person.loader'
import { toIdentityMutationNode } from '../mappers/identity-mutation.mapper'
import { mutationsById, type RecordedMutation } from '../persistence/mutation.repository'
import type { IdentityMutationType } from '../schema/identity-mutation.type'

/** A mutation by an id that another subgraph gave (the inbox of a CPAS), for whoever may know persons. */
export async function resolveIdentityMutationReference(
  reference: Record<string, unknown>,
  context: SubgraphContext,
): Promise<IdentityMutationType | null> {
  if (!maySeePersons(context.caller) || !isUuid(reference.id)) return null
  const mutation = await mutationReader(context).load(reference.id.toLowerCase())
  return mutation && toIdentityMutationNode(mutation)
}

const mutationReader = (context: SubgraphContext) =>
  context.memo(
    'beneficiary.mutations',
    () =>
      new DataLoader<string, RecordedMutation | null>((ids) =>
        inTransaction(context.db, async (tx) => {
          const mutations = await mutationsById(tx, ids)
          await readPersons(tx, context, [...new Set([...mutations.values()].map((m) => m.personId))])
          return ids.map((id) => mutations.get(id) ?? null)
        }),
      ),
  )
