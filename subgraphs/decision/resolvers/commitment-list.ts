import { logAccess } from '../../../shared/audit/access-log'
import { inTransaction } from '../../../shared/database/transaction'
import { type Page, pageSize, toPage } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { type CommitmentSearch, commitmentCount, commitmentPage } from '../persistence/commitment.repository'
import type { PaymentCommitmentType } from '../schema/commitment.type'
import type { CommitmentFilter } from '../schema/inputs'
import { type PageArguments, placeOf } from './decision-list'
import { mustSeePersons, ownCpasOnly, personByNiss } from './scope'
import { showCommitment } from './views'

/** A page of commitments that the caller may see, newest first. */
export async function commitmentList(
  context: SubgraphContext,
  filter: CommitmentFilter,
  { first, after }: PageArguments,
): Promise<Page<PaymentCommitmentType>> {
  const size = pageSize(first)
  const place = placeOf(after)
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
    showCommitment,
    () => commitmentCount(context.db, search),
  )
}

async function searchOf(context: SubgraphContext, filter: CommitmentFilter): Promise<CommitmentSearch> {
  const { caller } = context
  if (filter.niss) mustSeePersons(caller)
  const person = filter.niss ? await personByNiss(context, filter.niss) : null
  return {
    scopeCpas: ownCpasOnly(caller),
    scopeProvider: caller.audience === 'PROVIDER' ? caller.organisation : null,
    personIds: filter.niss ? (person?.ids ?? []) : null,
    provider: filter.provider ?? null,
    decisionNumber: filter.decisionNumber ?? null,
  }
}
