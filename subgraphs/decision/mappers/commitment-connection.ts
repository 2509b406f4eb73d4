import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { type ConnectionPage, pageSize, toPage } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { assertMaySeePersons, ownCpasOnly, personByNiss } from '../application/row-scope'
import { type CommitmentSearch, commitmentCount, commitmentPage } from '../persistence/commitment.repository'
import type { PaymentCommitmentType } from '../schema/commitment.type'
import type { CommitmentFilter } from '../schema/inputs'
import { toCommitmentNode } from './decision.mapper'
import { decodeDecisionCursor, type PageArguments } from './decision-connection'

/** A page of commitments that the caller may see, newest first. */
export async function toCommitmentConnection(
  context: SubgraphContext,
  filter: CommitmentFilter,
  { first, after }: PageArguments,
): Promise<ConnectionPage<PaymentCommitmentType>> {
  const size = pageSize(first)
  const place = decodeDecisionCursor(after)
  const search = await searchOf(context, filter)
  const rows = await inTransaction(context.db, async (tx) => {
    const found = await commitmentPage(tx.client, search, place, size + 1)
    const shown = found.slice(0, size).map(({ person_id: personId, niss }) => ({ personId, niss }))
    await logAccess(tx, context, shown, 'READ')
    return found
  })
  return toPage(
    rows,
    size,
    after,
    (row) => [row.issued_at.toISOString(), row.id],
    toCommitmentNode,
    () => commitmentCount(context.db, search),
  )
}

async function searchOf(context: SubgraphContext, filter: CommitmentFilter): Promise<CommitmentSearch> {
  const { caller } = context
  if (filter.niss) assertMaySeePersons(caller)
  const person = filter.niss ? await personByNiss(context, filter.niss) : null
  return {
    scopeCpas: ownCpasOnly(caller),
    scopeProvider: caller.audience === 'PROVIDER' ? caller.organisation : null,
    personIds: filter.niss ? (person?.ids ?? []) : null,
    provider: filter.provider ?? null,
    decisionNumber: filter.decisionNumber ?? null,
  }
}
