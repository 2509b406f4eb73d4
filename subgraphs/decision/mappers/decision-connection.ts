import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput } from '../../../shared/errors/graphql-errors'
import { type ConnectionPage, decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import { isInstant } from '../../../shared/values/instant'
import { assertMaySeePersons, ownCpasOnly, personByNiss } from '../application/row-scope'
import { type DecisionSearch, decisionCount, decisionPage } from '../persistence/decision-list.repository'
import type { DecisionFilter } from '../schema/inputs'
import { toDecisionNode } from './decision.mapper'
import type { DecisionNode } from './decision-version.mapper'

/** Where a page begins. */
export interface PageArguments {
  first: number | null | undefined
  after: string | null | undefined
}

/** The place of a cursor in a list that is ordered by an instant and an id. */
export function decodeDecisionCursor(after: string | null | undefined): { at: string; id: string } | null {
  const values = decodeCursor(after, 2)
  if (!values) return null
  const [at, id] = values
  if (!isInstant(at) || !isUuid(id)) throw badInput('after', 'The cursor can’t be read. Pass one of the same list.')
  return { at, id }
}

/** A page of decisions that the caller may see, newest first; `cpas` narrows it to one centre's. */
export async function toDecisionConnection(
  context: SubgraphContext,
  filter: DecisionFilter,
  { first, after }: PageArguments,
  cpas: string | null = null,
): Promise<ConnectionPage<DecisionNode>> {
  const size = pageSize(first)
  const place = decodeDecisionCursor(after)
  const search = await searchOf(context, filter, cpas)
  const rows = await inTransaction(context.db, async (tx) => {
    const found = await decisionPage(tx.client, search, place, size + 1)
    const shown = found.slice(0, size).map(({ person_id: personId, niss }) => ({ personId, niss }))
    await logAccess(tx, context, shown, 'READ')
    return found
  })
  return toPage(
    rows,
    size,
    after,
    (row) => [row.created_at.toISOString(), row.id],
    (row) => toDecisionNode(context, row),
    () => decisionCount(context.db, search),
  )
}

async function searchOf(
  context: SubgraphContext,
  filter: DecisionFilter,
  cpas: string | null,
): Promise<DecisionSearch> {
  if (filter.niss) assertMaySeePersons(context.caller)
  const person = filter.niss ? await personByNiss(context, filter.niss) : null
  // Two centres at once is a list of nothing.
  const both = cpas !== null && filter.cpas && filter.cpas !== cpas
  return {
    scope: both ? '' : ownCpasOnly(context.caller),
    personIds: filter.niss ? (person?.ids ?? []) : null,
    number: filter.number ?? null,
    kind: filter.kind ?? null,
    status: filter.status ?? null,
    on: filter.on ?? null,
    today: context.today,
    careType: filter.careType ?? null,
    cpas: cpas ?? filter.cpas ?? null,
    endsFrom: filter.endsIn?.from ?? null,
    endsTo: filter.endsIn?.to ?? null,
    insuranceOverdue: filter.insuranceOverdue ?? null,
    coverEnds: filter.coverEndsIn ?? null,
    insuranceDue: filter.insuranceDueIn ?? null,
  }
}
