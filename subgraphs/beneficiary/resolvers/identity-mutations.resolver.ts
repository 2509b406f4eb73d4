import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { inTransaction } from '../../../shared/database/transaction'
import { type ConnectionPage, pageSize, toPage } from '../../../shared/schema/connection'
import { decodeKeysetCursor } from '../../../shared/schema/keyset-cursor'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { readPersons } from '../loaders/person.loader'
import { toIdentityMutationNode } from '../mappers/identity-mutation.mapper'
import { countMutations, findMutations, type MutationSearch } from '../persistence/mutation.repository'
import { personsOfNumbers } from '../persistence/person.repository'
import { IdentityMutationConnection, type IdentityMutationType } from '../schema/identity-mutation.type'
import { IdentityMutationFilterInput } from '../schema/inputs'

/** A page of mutations, newest first; the persons of the page are logged as read. */
export async function mutationPage(
  context: SubgraphContext,
  search: MutationSearch,
  first: number | null,
  after: string | null,
): Promise<ConnectionPage<IdentityMutationType>> {
  const size = pageSize(first)
  const place = decodeKeysetCursor(after)
  const rows = await inTransaction(context.db, async (tx) => {
    const found = await findMutations(tx, search, place, size + 1)
    await readPersons(tx, context, [...new Set(found.slice(0, size).map((mutation) => mutation.personId))])
    return found
  })
  return toPage(
    rows,
    size,
    after,
    (row) => [row.receivedAt, row.id],
    toIdentityMutationNode,
    () => countMutations(context.db, search),
  )
}

@Resolver()
export class IdentityMutationsResolver {
  @Query(() => IdentityMutationConnection, { description: 'What the registers reported of persons, newest first.' })
  async identityMutations(
    @Arg('filter', () => IdentityMutationFilterInput, { nullable: true, description: 'Which ones; none: all.' })
    filter: IdentityMutationFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'How many, 1 to 200.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last one seen.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<IdentityMutationType>> {
    const niss = filter?.niss ?? null
    const personId = niss === null ? null : ((await personsOfNumbers(context.db, [niss])).get(niss) ?? null)
    if (niss !== null && personId === null) return toPage([], pageSize(first), after, () => [], String as never, 0)
    const { kinds = null, effective } = filter ?? {}
    return mutationPage(
      context,
      { personId, kinds, from: effective?.from ?? null, to: effective?.to ?? null },
      first,
      after,
    )
  }
}
