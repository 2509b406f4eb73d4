import DataLoader from 'dataloader'
import { inTransaction } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { mutationsById, type RecordedMutation } from '../persistence/identity-mutation.repository'
import { readPersons } from './person.loader'

/** Loads identity mutations by id and logs their persons as read, in one transaction per batch. */
export const identityMutationLoader = (context: SubgraphContext): DataLoader<string, RecordedMutation | null> =>
  context.memo(
    'beneficiary.mutations',
    () =>
      new DataLoader<string, RecordedMutation | null>((ids) =>
        inTransaction(context.db, async (tx) => {
          const mutations = await mutationsById(tx.manager, ids)
          await readPersons(tx, context, [...new Set([...mutations.values()].map(({ personId }) => personId))])
          return ids.map((id) => mutations.get(id) ?? null)
        }),
      ),
  )
