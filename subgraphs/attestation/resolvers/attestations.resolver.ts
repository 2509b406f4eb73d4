import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql'
import { toListPage } from '../../../shared/lists/list-order'
import { ORDER_BY } from '../../../shared/lists/order-input'
import { type ConnectionPage, toConnection } from '../../../shared/schema/connection'
import { EMPTY_CONNECTION } from '../../../shared/schema/empty-connection'
import { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { attestationSearchOf, readAttestationPage } from '../application/search-attestations.service'
import { attestationLoader } from '../loaders/attestation.loader'
import { toAttestationNode } from '../mappers/attestation.mapper'
import { countAttestations } from '../persistence/attestation.repository'
import { attestationOrder } from '../persistence/attestation-order'
import { AmuAttestationConnection, AmuAttestationType, AttestationFilterInput } from '../schema/attestation.type'
import { type AttestationOrderBy, AttestationOrderInput } from '../schema/order.input'

@Resolver()
export class AttestationsResolver {
  @Query(() => AmuAttestationType, {
    nullable: true,
    description:
      'Returns an attestation by number. A provider sees those that it issued. Null if it does not exist or is not visible to the caller.',
  })
  async attestation(
    @Arg('number', () => ID, { description: 'Number of the attestation.' }) number: string,
    @Ctx() context: SubgraphContext,
  ): Promise<AmuAttestationType | null> {
    const row = await attestationLoader(context).load(number)
    return row && toAttestationNode(row, context)
  }

  @Query(() => AmuAttestationConnection, {
    description:
      'Lists attestations, newest first unless `orderBy` names another order. A provider sees those that it issued.',
  })
  async attestations(
    @Arg('filter', () => AttestationFilterInput, { nullable: true, description: 'Omit to list all.' })
    filter: AttestationFilterInput | null,
    @Args() { first, after = null }: PageArgs,
    @Arg('orderBy', () => AttestationOrderInput, { nullable: true, description: ORDER_BY })
    orderBy: AttestationOrderBy | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<object>> {
    const page = toListPage(attestationOrder, { first, after, orderBy }, context.caller)
    const search = await attestationSearchOf(filter, context)
    if (!search) return EMPTY_CONNECTION
    return toConnection(
      await readAttestationPage(search, page, context),
      page,
      (row) => toAttestationNode(row, context),
      () => countAttestations(context.db.manager, search),
    )
  }
}
