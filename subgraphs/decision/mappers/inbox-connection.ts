import type { PeriodInput } from '../../../shared/schema/common-types'
import { type ConnectionPage, pageSize, toPage } from '../../../shared/schema/connection'
import { decodeKeysetCursor } from '../../../shared/schema/keyset-cursor'
import type { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { addDays, type Day } from '../../../shared/values/day'
import { loadLoggedPage } from '../application/load-logged-page'
import { ownCpasOnly } from '../application/row-scope'
import { type InboxSearch, inboxCount, inboxPage } from '../persistence/decision-mutation.repository'
import { daysToFollow } from '../rules/retroactivity-limit.rule'
import type { MutationInboxFilter } from '../schema/inputs'
import type { DecisionMutationType } from '../schema/mutation.type'
import { toDecisionMutationNode } from './decision.mapper'

/** Returns a page of the inbox that the caller may see, newest first. */
export async function toInboxConnection(
  context: SubgraphContext,
  filter: MutationInboxFilter,
  { first, after }: PageArgs,
): Promise<ConnectionPage<DecisionMutationType>> {
  const size = pageSize(first)
  const place = decodeKeysetCursor(after)
  const search = toInboxSearch(context, filter)
  const rows = await loadLoggedPage(context, size, (manager, limit) => inboxPage(manager, search, place, limit))
  return toPage(
    rows,
    size,
    after,
    ({ receivedAt, id }) => [receivedAt.toISOString(), id],
    (row) => toDecisionMutationNode(context, row),
    () => inboxCount(context.db.manager, search),
  )
}

const toInboxSearch = (
  { caller }: SubgraphContext,
  { status, kinds, cpas, decideBy }: MutationInboxFilter,
): InboxSearch => ({
  scope: ownCpasOnly(caller),
  // Null means every status; absent means pending.
  status: status === undefined ? 'PENDING' : status,
  kinds: kinds ?? null,
  cpas: cpas ?? null,
  ...suspendedSince(decideBy),
})

// A decision by a council of this day can follow a suspension that began at most this number of days before it.
function suspendedSince(decideBy: PeriodInput | null | undefined) {
  const firstDay = (councilDate: Day) => addDays(councilDate, -daysToFollow(councilDate))
  return {
    sinceFrom: decideBy ? firstDay(decideBy.from) : null,
    sinceTo: decideBy?.to ? firstDay(decideBy.to) : null,
  }
}
