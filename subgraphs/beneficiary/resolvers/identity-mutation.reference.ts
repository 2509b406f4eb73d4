import DataLoader from 'dataloader'
import { inTransaction } from '../../../shared/database/transaction'
import { maySeePersons } from '../../../shared/policy/rights'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { isUuid } from '../../../shared/values/id'
import { mutationsById, type RecordedMutation } from '../persistence/mutation.repository'
import type { IdentityMutationType } from '../schema/identity-mutation.type'
import { toIdentityMutation } from './identity-mutation.view'
import { readPersons } from './read-persons'

/** A mutation by an id that another subgraph gave (the inbox of a CPAS), for whoever may know persons. */
export async function identityMutationReference(
  reference: Record<string, unknown>,
  context: SubgraphContext,
): Promise<IdentityMutationType | null> {
  if (!maySeePersons(context.caller) || !isUuid(reference.id)) return null
  const mutation = await mutationReader(context).load(reference.id.toLowerCase())
  return mutation && toIdentityMutation(mutation)
}

const mutationReader = (context: SubgraphContext) =>
  context.once(
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
