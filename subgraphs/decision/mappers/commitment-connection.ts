import { type ConnectionPage, pageSize, toPage } from '../../../shared/schema/connection'
import { decodeKeysetCursor } from '../../../shared/schema/keyset-cursor'
import type { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { loadLoggedPage } from '../application/load-logged-page'
import { ownCpasOnly, personIdsForFilter } from '../application/row-scope'
import { type CommitmentSearch, commitmentCount, commitmentPage } from '../persistence/commitment.repository'
import type { PaymentCommitmentType } from '../schema/commitment.type'
import type { CommitmentFilter } from '../schema/inputs'
import { toCommitmentNode } from './decision.mapper'

/** Returns a page of the commitments that the caller may see, newest first. */
export async function toCommitmentConnection(
  context: SubgraphContext,
  filter: CommitmentFilter,
  { first, after }: PageArgs,
): Promise<ConnectionPage<PaymentCommitmentType>> {
  const size = pageSize(first)
  const place = decodeKeysetCursor(after)
  const search = await toCommitmentSearch(context, filter)
  const rows = await loadLoggedPage(context, size, (manager, limit) => commitmentPage(manager, search, place, limit))
  return toPage(
    rows,
    size,
    after,
    ({ issuedAt, id }) => [issuedAt.toISOString(), id],
    toCommitmentNode,
    () => commitmentCount(context.db.manager, search),
  )
}

async function toCommitmentSearch(context: SubgraphContext, filter: CommitmentFilter): Promise<CommitmentSearch> {
  const { caller } = context
  return {
    scopeCpas: ownCpasOnly(caller),
    scopeProvider: caller.audience === 'PROVIDER' ? caller.organisation : null,
    personIds: await personIdsForFilter(context, filter.niss),
    provider: filter.provider ?? null,
    decisionNumber: filter.decisionNumber ?? null,
  }
}
