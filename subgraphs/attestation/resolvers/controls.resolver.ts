import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { type ConnectionPage, decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { EMPTY_CONNECTION } from '../../../shared/schema/empty-connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { controlSearchOf } from '../application/search-controls.service'
import { toControlNode } from '../mappers/control.mapper'
import { countControls, searchControls } from '../persistence/control.repository'
import { AttestationControlConnection, ControlFilterInput } from '../schema/control.type'

@Resolver()
export class ControlsResolver {
  @Query(() => AttestationControlConnection, {
    description: 'Lists controls of attestations, newest first. A provider sees its own.',
  })
  async attestationControls(
    @Arg('filter', () => ControlFilterInput, { nullable: true, description: 'Omit to list all.' })
    filter: ControlFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'Page size, 1 to 200.' })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Return items after this cursor; omit to start at the first.',
    })
    after: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<object>> {
    const size = pageSize(first)
    const position = decodeCursor(after, 2)
    const search = controlSearchOf(filter, context)
    if (!search) return EMPTY_CONNECTION
    const { manager } = context.db
    const rows = await searchControls(manager, search, position, size + 1)
    return toPage(
      rows,
      size,
      after,
      (row) => [row.openedAt.toISOString(), row.id],
      toControlNode,
      () => countControls(manager, search),
    )
  }
}
