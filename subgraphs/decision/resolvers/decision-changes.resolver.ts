import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { badInput } from '../../../shared/errors/graphql-errors'
import { changesAfter } from '../../../shared/events/change-feed'
import { ChangePageType } from '../../../shared/schema/common-types'
import { pageSize } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { loadCentres } from '../application/row-scope'

/** The change feed of decisions, for systems that replicate them. */
@Resolver()
export class DecisionChangesResolver {
  @Query(() => ChangePageType, {
    description:
      'Lists the changes of the decisions that the caller may see, oldest first. To replicate, poll with the `next` of the previous page: no change is skipped.',
  })
  async decisionChanges(
    @Arg('after', () => String, {
      nullable: true,
      description: 'Return changes after this cursor (`next` of the previous page); omit it to start at the first one.',
    })
    after: string | null | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 100, description: 'Page size, 1 to 200.' })
    first: number | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ChangePageType> {
    const size = pageSize(first, 100)
    const centres = await loadCentres(context)
    try {
      return await changesAfter(context.db, { after, first: size, scope: centres === null ? 'all' : { centres } })
    } catch (error) {
      if (error instanceof RangeError) throw badInput('after', 'Invalid cursor. Use the `next` of a page of this feed.')
      throw error
    }
  }
}
