import type { CpasSettlementEntity } from '../persistence/cpas-settlement.entity'
import type { CpasSettlementRow, SettlementRow } from '../persistence/settlement.repository'

/** A month as its field resolvers receive it. `total` in cents. */
export interface SettlementNode {
  month: string
  status: 'OPEN' | 'CLOSED' | 'ACCEPTED'
  closedAt: string | null
  acceptedAt: string | null
  total: number | Promise<number>
  lineCount: number | Promise<number>
}

/** The node of an open month, whose sums are read only if they are selected: they cost as much as the month has payments. */
export const toOpenMonthNode = (month: string, load: () => Promise<SettlementRow | null>): SettlementNode => ({
  month,
  status: 'OPEN',
  closedAt: null,
  acceptedAt: null,
  get total() {
    return load().then((sum) => Number(sum?.total_cents ?? 0))
  },
  get lineCount() {
    return load().then((sum) => sum?.line_count ?? 0)
  },
})

/** Maps a month to its node. */
export const toSettlementNode = (row: SettlementRow): SettlementNode => ({
  month: row.month,
  status: row.accepted_at ? 'ACCEPTED' : row.closed_at ? 'CLOSED' : 'OPEN',
  closedAt: row.closed_at?.toISOString() ?? null,
  acceptedAt: row.accepted_at?.toISOString() ?? null,
  total: Number(row.total_cents),
  lineCount: row.line_count,
})

/** The part of a CPAS in a month as its field resolvers receive it. Amounts in cents. */
export interface CpasSettlementNode {
  month: string
  /** Null for lines without a CPAS. */
  enterpriseNumber: string | null
  total: number
  cpasShare: number
  lineCount: number
}

/** Maps the computed part of a CPAS to its node. */
export const toCpasSettlementNode = (row: CpasSettlementRow): CpasSettlementNode => ({
  month: row.month,
  enterpriseNumber: row.cpas,
  total: Number(row.total_cents),
  cpasShare: Number(row.cpas_share_cents),
  lineCount: row.line_count,
})

/** Maps the issued settlement of a CPAS to its node. */
export const toIssuedSettlementNode = (settlement: CpasSettlementEntity): CpasSettlementNode => ({
  month: settlement.month,
  enterpriseNumber: settlement.cpas,
  total: settlement.totalCents,
  cpasShare: settlement.cpasShareCents,
  lineCount: settlement.lineCount,
})
