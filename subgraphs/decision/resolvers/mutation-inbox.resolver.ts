import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import type { PeriodInput } from '../../../shared/schema/common-types'
import { pageSize, toPage } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { addDays, type Day } from '../../../shared/values/day'
import { ownCpasOnly } from '../application/row-scope'
import { toDecisionMutationNode } from '../mappers/decision.mapper'
import { decodeDecisionCursor } from '../mappers/decision-connection'
import { inboxCount, inboxPage } from '../persistence/decision-mutation.repository'
import { daysToFollow } from '../rules/retroactivity-limit.rule'
import { DecisionMutationConnection } from '../schema/connections'
import { MutationInboxFilter } from '../schema/inputs'

/** What waits for the CPAS. */
@Resolver()
export class MutationInboxResolver {
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
    const place = decodeDecisionCursor(after)
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
      (row) => toDecisionMutationNode(context, row),
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
