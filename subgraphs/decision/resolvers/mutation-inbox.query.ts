import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log'
import { inTransaction } from '../../../shared/database/transaction'
import { pageSize, toPage } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import type { PeriodInput } from '../../../shared/schema/types'
import { addDays, type Day } from '../../../shared/values/day'
import { inboxCount, inboxPage } from '../persistence/decision-mutation.repository'
import { daysToFollow } from '../rules/retroactivity-limit.rule'
import { DecisionMutationConnection } from '../schema/connections'
import { MutationInboxFilter } from '../schema/inputs'
import { placeOf } from './decision-list'
import { ownCpasOnly } from './scope'
import { showMutation } from './views'

/** What waits for the CPAS. */
@Resolver()
export class MutationInboxQuery {
  @Query(() => DecisionMutationConnection, {
    description: 'Suspended decisions and identity mutations that wait for the CPAS. Newest first.',
  })
  async mutationInbox(
    @Arg('filter', { nullable: true, description: 'None: all that the caller may see.' }) filter: MutationInboxFilter,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'The size of the page, 1 to 200.' })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The endCursor of the page before; none: from the start.',
    })
    after: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ) {
    const size = pageSize(first)
    const place = placeOf(after)
    const search = {
      scope: ownCpasOnly(context.caller),
      status: filter ? (filter.status === undefined ? 'PENDING' : filter.status) : 'PENDING',
      kinds: filter?.kinds ?? null,
      cpas: filter?.cpas ?? null,
      ...suspendedSince(filter?.decideBy),
    }
    const rows = await inTransaction(context.db, async (tx) => {
      const found = await inboxPage(tx.client, search, place, size + 1)
      const shown = found.slice(0, size).map(({ person_id: personId, niss }) => ({ personId, niss }))
      await logAccess(tx, context, shown, 'READ')
      return found
    })
    return toPage(
      rows,
      size,
      after,
      (row) => [row.received_at.toISOString(), row.id],
      (row) => showMutation(context, row),
      () => inboxCount(context.db, search),
    )
  }
}

// A decision taken on a day can follow a suspension that began so many days before it, and no earlier one.
function suspendedSince(decideBy: PeriodInput | null | undefined) {
  const firstDay = (decidedOn: Day) => addDays(decidedOn, -daysToFollow(decidedOn))
  return {
    sinceFrom: decideBy ? firstDay(decideBy.from) : null,
    sinceTo: decideBy?.to ? firstDay(decideBy.to) : null,
  }
}
