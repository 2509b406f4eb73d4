import { type ListArguments, toListPage } from '../../../shared/lists/list-order'
import type { PeriodInput } from '../../../shared/schema/common-types'
import { type ConnectionPage, toConnection } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { addDays, type Day } from '../../../shared/values/day'
import { loadLoggedPage } from '../application/load-logged-page'
import { loadCentres } from '../application/row-scope'
import { type InboxSearch, inboxCount, inboxPage } from '../persistence/decision-mutation.repository'
import { inboxOrder } from '../persistence/inbox-order'
import { daysToFollow } from '../rules/retroactivity-limit.rule'
import type { MutationInboxFilter } from '../schema/decision.input'
import type { DecisionMutationType } from '../schema/mutation.type'
import { toDecisionMutationNode } from './decision.mapper'

/** Returns a page of the inbox that the caller may see. */
export async function toInboxConnection(
  context: SubgraphContext,
  filter: MutationInboxFilter,
  list: ListArguments<keyof typeof inboxOrder.fields>,
): Promise<ConnectionPage<DecisionMutationType>> {
  const page = toListPage(inboxOrder, list, context.caller)
  const search = await toInboxSearch(context, filter)
  const rows = await loadLoggedPage(context, page.size, (manager) => inboxPage(manager, search, page))
  return toConnection(
    rows,
    page,
    (row) => toDecisionMutationNode(context, row),
    () => inboxCount(context.db.manager, search),
  )
}

const toInboxSearch = async (
  context: SubgraphContext,
  { status, kinds, cpas, decideBy }: MutationInboxFilter,
): Promise<InboxSearch> => ({
  scope: await loadCentres(context),
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
