import { type ConnectionPage, pageSize, toPage } from '../../../shared/schema/connection'
import { decodeKeysetCursor } from '../../../shared/schema/keyset-cursor'
import type { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { loadLoggedPage } from '../application/load-logged-page'
import { ownCpasOnly, personIdsForFilter } from '../application/row-scope'
import { type DecisionSearch, decisionCount, decisionPage } from '../persistence/decision-list.repository'
import type { DecisionFilter } from '../schema/inputs'
import { toDecisionNode } from './decision.mapper'
import type { DecisionNode } from './decision.node'

/** Returns a page of the decisions that the caller may see, newest first; of one CPAS if `cpas` is given. */
export async function toDecisionConnection(
  context: SubgraphContext,
  filter: DecisionFilter,
  { first, after }: PageArgs,
  cpas: string | null = null,
): Promise<ConnectionPage<DecisionNode>> {
  const size = pageSize(first)
  const place = decodeKeysetCursor(after)
  const search = await toDecisionSearch(context, filter, cpas)
  const rows = await loadLoggedPage(context, size, (manager, limit) => decisionPage(manager, search, place, limit))
  return toPage(
    rows,
    size,
    after,
    ({ createdAt, id }) => [createdAt.toISOString(), id],
    (row) => toDecisionNode(context, row),
    () => decisionCount(context.db.manager, search),
  )
}

async function toDecisionSearch(
  context: SubgraphContext,
  filter: DecisionFilter,
  cpas: string | null,
): Promise<DecisionSearch> {
  const personIds = await personIdsForFilter(context, filter.niss)
  // The decisions of one CPAS, filtered by another one: an empty list.
  const isContradictory = cpas !== null && filter.cpas && filter.cpas !== cpas
  return {
    scope: isContradictory ? '' : ownCpasOnly(context.caller),
    personIds,
    number: filter.number ?? null,
    kind: filter.kind ?? null,
    status: filter.status ?? null,
    on: filter.on ?? null,
    today: context.today,
    careType: filter.careType ?? null,
    cpas: cpas ?? filter.cpas ?? null,
    endsIn: filter.endsIn ?? null,
    insuranceOverdue: filter.insuranceOverdue ?? null,
    coverageEndsIn: filter.coverEndsIn ?? null,
    insuranceDueIn: filter.insuranceDueIn ?? null,
  }
}
