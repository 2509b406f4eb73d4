import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { type ConnectionPage, pageSize, toPage } from '../../../shared/schema/connection'
import { EMPTY_CONNECTION } from '../../../shared/schema/empty-connection'
import { decodeKeysetCursor } from '../../../shared/schema/keyset-cursor'
import { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { mutationSearchOf, readMutationPage } from '../application/search-identity-mutations.service'
import { toIdentityMutationNode } from '../mappers/identity-mutation.mapper'
import { countMutations, type MutationSearch } from '../persistence/identity-mutation.repository'
import { IdentityMutationFilterInput } from '../schema/beneficiary.input'
import { IdentityMutationConnection, type IdentityMutationType } from '../schema/identity-mutation.type'

/** A page of identity mutations, newest first. */
export async function toMutationPage(
  context: SubgraphContext,
  search: MutationSearch,
  first: number | null,
  after: string | null,
): Promise<ConnectionPage<IdentityMutationType>> {
  const size = pageSize(first)
  const rows = await readMutationPage(search, decodeKeysetCursor(after), size, context)
  return toPage(
    rows,
    size,
    after,
    (row) => [row.receivedAt, row.id],
    toIdentityMutationNode,
    () => countMutations(context.db.manager, search),
  )
}

@Resolver()
export class IdentityMutationsResolver {
  @Query(() => IdentityMutationConnection, {
    description:
      'Lists identity mutations that the registers reported, newest first. A CPAS gets those of persons that it is linked with.',
  })
  async identityMutations(
    @Arg('filter', () => IdentityMutationFilterInput, { nullable: true, description: 'Omit to list all.' })
    filter: IdentityMutationFilterInput | null,
    @Args() { first, after = null }: PageArgs,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<object>> {
    pageSize(first)
    const search = await mutationSearchOf(filter, context)
    return search ? toMutationPage(context, search, first, after) : EMPTY_CONNECTION
  }
}
