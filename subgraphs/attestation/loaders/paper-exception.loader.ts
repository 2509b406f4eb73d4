import DataLoader from 'dataloader'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { type AttestedCarePair, paperExceptionsOf } from '../application/paper-exceptions'

/** Loads, per attestation and care, the days of the issuer's paper invoices under an exception. */
export const paperExceptionLoader = (context: SubgraphContext): DataLoader<AttestedCarePair, Day[]> =>
  context.memo(
    'attestation.paper',
    () => new DataLoader<AttestedCarePair, Day[]>((pairs) => paperExceptionsOf(pairs, context), { cache: false }),
  )
