import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { badInput } from '../../../shared/errors/graphql-errors'
import { changesAfter } from '../../../shared/events/change-feed'
import { ChangePageType } from '../../../shared/schema/common-types'
import { pageSize } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { ownCpasOnly } from '../application/row-scope'

/** What happened to decisions, for systems that keep a copy in step. */
@Resolver()
export class DecisionChangesResolver {
  @Query(() => ChangePageType, {
    description: 'What happened to the decisions of your view since a cursor: for systems that keep a copy in step.',
  })
  async decisionChanges(
    @Arg('after', () => String, { nullable: true, description: 'The `next` of the page before; none: from the start.' })
    after: string | null | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 100, description: 'The size of the page, 1 to 200.' })
    first: number | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ChangePageType> {
    const size = pageSize(first, 100)
    const cpas = ownCpasOnly(context.caller)
    try {
      return await changesAfter(context.db, { after, first: size, scope: cpas === null ? 'all' : { cpas } })
    } catch (error) {
      if (error instanceof RangeError) throw badInput('after', 'The cursor can’t be read. Pass the `next` of a page.')
      throw error
    }
  }
}
