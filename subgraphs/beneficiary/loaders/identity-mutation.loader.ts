import DataLoader from 'dataloader'
import { autocommit } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { mutationsById, type RecordedMutation } from '../persistence/identity-mutation.repository'
import { readPersons } from './person.loader'

/** Loads identity mutations by id and logs their persons as read, batch by batch. */
export const identityMutationLoader = (context: SubgraphContext): DataLoader<string, RecordedMutation | null> =>
  context.memo(
    'beneficiary.mutations',
    () =>
      new DataLoader<string, RecordedMutation | null>(async (ids) => {
        const mutations = await mutationsById(context.db.manager, ids)
        const persons = [...new Set([...mutations.values()].map(({ personId }) => personId))]
        await readPersons(autocommit(context.db), context, persons)
        return ids.map((id) => mutations.get(id) ?? null)
      }),
  )
