import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { toListPage } from '../../../shared/lists/list-order'
import { ORDER_BY } from '../../../shared/lists/order-input'
import { type ConnectionPage, toConnection } from '../../../shared/schema/connection'
import { EMPTY_CONNECTION } from '../../../shared/schema/empty-connection'
import { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { controlSearchOf } from '../application/search-controls.service'
import { toControlNode } from '../mappers/control.mapper'
import { countControls, searchControls } from '../persistence/control.repository'
import { controlOrder } from '../persistence/control-order'
import { AttestationControlConnection, ControlFilterInput } from '../schema/control.type'
import { type ControlOrderBy, ControlOrderInput } from '../schema/order.input'

@Resolver()
export class ControlsResolver {
  @Query(() => AttestationControlConnection, {
    description:
      'Lists controls of attestations, newest first unless `orderBy` names another order. A provider sees its own.',
  })
  async attestationControls(
    @Arg('filter', () => ControlFilterInput, { nullable: true, description: 'Omit to list all.' })
    filter: ControlFilterInput | null,
    @Args() { first, after = null }: PageArgs,
    @Arg('orderBy', () => ControlOrderInput, { nullable: true, description: ORDER_BY })
    orderBy: ControlOrderBy | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<object>> {
    const page = toListPage(controlOrder, { first, after, orderBy }, context.caller)
    const search = controlSearchOf(filter, context)
    if (!search) return EMPTY_CONNECTION
    const { manager } = context.db
    return toConnection(
      await searchControls(manager, search, page),
      page,
      (row) => toControlNode(row, context),
      () => countControls(manager, search),
    )
  }
}
