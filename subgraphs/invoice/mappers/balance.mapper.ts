import { maySeePersons } from '../../../shared/authorization/permissions'
import { decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { balanceSearchOf } from '../application/balance-search'
import { type BalanceKey, type BalanceRow, countBalances, searchBalances } from '../persistence/balance.repository'
import type { LineContestEntity } from '../persistence/line-contest.entity'
import type { CpasBalanceFilter } from '../schema/balance.input'

/** A balance as its field resolvers receive it. Amounts in cents. */
export interface BalanceNode {
  id: string
  key: BalanceKey
  month: string
  amount: number
  lineCount: number
  contested: number
  state: 'OPEN' | 'PAID'
  paidOn: Day | null
  paidAmount: number | null
  reference: string | null
}

/** Maps a balance to its node. A reference is free text, which callers who may not see persons do not read. */
export const toBalanceNode = (row: BalanceRow, { caller }: Pick<SubgraphContext, 'caller'>): BalanceNode => ({
  id: `${row.cpas}-${row.provider}-${row.month}`,
  key: { cpas: row.cpas, provider: row.provider, month: row.month },
  month: row.month,
  amount: row.amount,
  lineCount: row.lines,
  contested: row.contested,
  state: row.paidOn === null ? 'OPEN' : 'PAID',
  paidOn: row.paidOn,
  paidAmount: row.paidAmount,
  reference: maySeePersons(caller) ? row.reference : null,
})

/** A page of the balances that the caller may see, last month first. */
export async function toBalanceConnection(
  context: SubgraphContext,
  filter: CpasBalanceFilter | null,
  first: number | null,
  after: string | null,
) {
  const size = pageSize(first, 25)
  const position = decodeCursor(after, 3)
  const search = await balanceSearchOf(filter, context)
  const rows = search ? await searchBalances(context.db, search, position, size + 1) : []
  return toPage(
    rows,
    size,
    after,
    ({ month, provider, cpas }) => [month, provider, cpas],
    (row) => toBalanceNode(row, context),
    async () => (search ? countBalances(context.db, search) : 0),
  )
}

/** Maps the contest of a line. Reason and remark are free texts, which callers who may not see persons do not read. */
export function toContestNode(contest: LineContestEntity, { caller }: Pick<SubgraphContext, 'caller'>) {
  const mayRead = maySeePersons(caller)
  return {
    contestedAt: contest.contestedAt.toISOString(),
    reason: mayRead ? contest.reason : null,
    answeredAt: contest.answeredAt?.toISOString() ?? null,
    upheld: contest.upheld,
    remark: mayRead ? contest.remark : null,
  }
}
