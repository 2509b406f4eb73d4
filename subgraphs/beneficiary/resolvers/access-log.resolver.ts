import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { type ConnectionPage, pageSize, toPage } from '../../../shared/schema/connection'
import { decodeKeysetCursor } from '../../../shared/schema/keyset-cursor'
import { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { readAccessLog } from '../application/read-access-log.service'
import { toAccessNode } from '../mappers/access.mapper'
import { AccessConnection, AccessFilterInput, type AccessType } from '../schema/access.type'

@Resolver()
export class AccessLogResolver {
  @Query(() => AccessConnection, {
    description:
      'Lists the access log, newest first: who read or changed the data of a person, for which organisation, by which ' +
      'operation, also in vain. `totalCount` is null above 1,000 rows. Inspectors see the rows of every organisation, other callers those of their own. The read itself is logged.',
  })
  async accessLog(
    @Arg('filter', () => AccessFilterInput, { description: 'Rows to list.' }) filter: AccessFilterInput,
    @Args() { first, after = null }: PageArgs,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<AccessType>> {
    const size = pageSize(first)
    const { rows, total } = await readAccessLog(filter, decodeKeysetCursor(after), size, context)
    return toPage(rows, size, after, (row) => [row.at, row.id], toAccessNode, total)
  }
}
