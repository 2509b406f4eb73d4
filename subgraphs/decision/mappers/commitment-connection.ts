import { type ListArguments, toListPage } from '../../../shared/lists/list-order'
import { type ConnectionPage, toConnection } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { loadLoggedPage } from '../application/load-logged-page'
import { loadCentres, personIdsForFilter } from '../application/row-scope'
import { type CommitmentSearch, commitmentCount, commitmentPage } from '../persistence/commitment.repository'
import { commitmentOrder } from '../persistence/commitment-order'
import type { PaymentCommitmentType } from '../schema/commitment.type'
import type { CommitmentFilter } from '../schema/decision.input'
import { toCommitmentNode } from './decision.mapper'

/** Returns a page of the commitments that the caller may see. */
export async function toCommitmentConnection(
  context: SubgraphContext,
  filter: CommitmentFilter,
  list: ListArguments<keyof typeof commitmentOrder.fields>,
): Promise<ConnectionPage<PaymentCommitmentType>> {
  const page = toListPage(commitmentOrder, list, context.caller)
  const search = await toCommitmentSearch(context, filter)
  const rows = await loadLoggedPage(context, page.size, (manager) => commitmentPage(manager, search, page))
  return toConnection(rows, page, toCommitmentNode, () => commitmentCount(context.db.manager, search))
}

async function toCommitmentSearch(context: SubgraphContext, filter: CommitmentFilter): Promise<CommitmentSearch> {
  const { caller } = context
  return {
    scopeCpas: await loadCentres(context),
    scopeProvider: caller.audience === 'PROVIDER' ? caller.organisation : null,
    personIds: await personIdsForFilter(context, filter.niss),
    provider: filter.provider ?? null,
    decisionNumber: filter.decisionNumber ?? null,
  }
}
