import DataLoader from 'dataloader'
import type { SubgraphContext } from '../subgraph/run-subgraph'

/**
 * The own id of the person whom a row names: rows keep the id under which they were written, and a client that reads one person
 * by two ways gets one id, also after two persons became one. The row's id where its owner does not answer.
 */
export const canonicalPersonId = ({ id }: { id: string }, _: unknown, context: SubgraphContext): Promise<string> =>
  context
    .memo(
      'beneficiary.ids',
      () =>
        new DataLoader<string, string | null>((ids) => context.services.fetch('beneficiary.ids', ids), {
          maxBatchSize: 1000,
        }),
    )
    .load(id)
    .then(
      (own) => own ?? id,
      () => id,
    )
