import type { GraphQLResolveInfo } from 'graphql'
import { type ListArguments, toListPage } from '../../../shared/lists/list-order'
import { type ConnectionPage, toConnection } from '../../../shared/schema/connection'
import { selectedFields } from '../../../shared/schema/selected-fields'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { loadLoggedPage } from '../application/load-logged-page'
import { loadCentres, personIdsForFilter } from '../application/row-scope'
import { type DecisionSearch, decisionCount, decisionPage } from '../persistence/decision-list.repository'
import { decisionOrder } from '../persistence/decision-order'
import type { DecisionFilter } from '../schema/decision.input'
import { toListedDecisionNode } from './decision.mapper'
import { type DecisionNode, fieldsWithoutContent } from './decision-node.mapper'

/** Returns a page of the decisions that the caller may see; of one CPAS if `cpas` is given. `info`: the field that shows them. */
export async function toDecisionConnection(
  context: SubgraphContext,
  info: GraphQLResolveInfo,
  filter: DecisionFilter,
  list: ListArguments<keyof typeof decisionOrder.fields>,
  cpas: string | null = null,
): Promise<ConnectionPage<DecisionNode>> {
  const page = toListPage(decisionOrder, list, context.caller)
  const search = await toDecisionSearch(context, filter, cpas)
  const hasContent = [...selectedFields(info, ['edges', 'node'])].some((field) => !fieldsWithoutContent.has(field))
  const rows = await loadLoggedPage(context, page.size, (manager) =>
    decisionPage(manager, search, page, { hasContent }),
  )
  return toConnection(
    rows,
    page,
    (row) => toListedDecisionNode(context, row),
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
    scope: isContradictory ? [] : await loadCentres(context),
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
