import DataLoader from 'dataloader'
import { GraphQLError } from 'graphql'
import type { SubgraphContext } from '../subgraph/run-subgraph'

/**
 * The canonical id of the person of a row. Rows keep the id under which they were written; clients get one id for one person, also
 * after a merge. If the subgraph beneficiary does not answer, or no client reads the id, the id of the row: the owner of the
 * persons knows them by any of their ids.
 */
export function canonicalPersonId(
  { id }: { id: string },
  _: unknown,
  context: Pick<SubgraphContext, 'readsPersonIds' | 'memo' | 'services'>,
): string | Promise<string> {
  if (context.readsPersonIds === false) return id
  return context
    .memo(
      'beneficiary.ids',
      () =>
        new DataLoader<string, string | null>((ids) => context.services.fetch('beneficiary.ids', ids), {
          maxBatchSize: 1000,
        }),
    )
    .load(id)
    .then(
      (canonical) => canonical ?? id,
      (error: unknown) => {
        if (error instanceof GraphQLError && error.extensions.code === 'SUBGRAPH_UNAVAILABLE') return id
        throw error
      },
    )
}
