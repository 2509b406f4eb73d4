import { fetchCentres } from '../../../shared/authorization/centres'
import { autocommit } from '../../../shared/database/transaction'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { readPersons } from '../loaders/person.loader'
import {
  type MutationSearch,
  type RecordedMutation,
  searchMutations,
} from '../persistence/identity-mutation.repository'
import { canonicalIdsOfNumbers } from '../persistence/person.repository'
import type { IdentityMutationFilterInput } from '../schema/beneficiary.input'

/** The criteria of a filter; null if no row can meet them because no person has the number. */
export async function mutationSearchOf(
  filter: IdentityMutationFilterInput | null,
  context: SubgraphContext,
): Promise<MutationSearch | null> {
  const { db, caller, today, emergency } = context
  const { niss, kinds = null, effective } = filter ?? {}
  const personId = niss ? ((await canonicalIdsOfNumbers(db, [niss])).get(niss) ?? null) : null
  if (niss && personId === null) return null
  const isLimited = caller.audience === 'CPAS' && emergency === null
  return {
    personId,
    kinds,
    from: effective?.from ?? null,
    to: effective?.to ?? null,
    linkedWith: isLimited ? { centres: await fetchCentres(context), on: today } : null,
  }
}

/** Reads `size` mutations after a position and one more, which tells whether a page follows; logs the persons of the page as read. */
export async function readMutationPage(
  search: MutationSearch,
  after: { at: string; id: string } | null,
  size: number,
  context: SubgraphContext,
): Promise<RecordedMutation[]> {
  const rows = await searchMutations(context.db.manager, search, after, size + 1)
  await readPersons(autocommit(context.db), context, [...new Set(rows.slice(0, size).map(({ personId }) => personId))])
  return rows
}
