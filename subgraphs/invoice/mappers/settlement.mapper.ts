import type { CpasSettlementRecord, SettlementRecord } from '../persistence/settlement.repository'

/** A month as its field resolvers get it. */
export interface SettlementNode {
  month: string
  status: 'OPEN' | 'CLOSED' | 'ACCEPTED'
  closedAt: string | null
  acceptedAt: string | null
  total: number
  lineCount: number
}

/** A stored or open month as a node. */
export const toSettlementNode = (record: SettlementRecord): SettlementNode => ({
  month: record.month,
  status: record.accepted_at ? 'ACCEPTED' : record.closed_at ? 'CLOSED' : 'OPEN',
  closedAt: record.closed_at?.toISOString() ?? null,
  acceptedAt: record.accepted_at?.toISOString() ?? null,
  total: Number(record.total_cents),
  lineCount: record.line_count,
})

/** A CPAS's part of a month as its field resolvers get it. */
export interface CpasSettlementNode {
  month: string
  enterpriseNumber: string | null
  total: number
  cpasShare: number
  lineCount: number
}

/** A stored part as a node. */
export const toCpasSettlementNode = (record: CpasSettlementRecord): CpasSettlementNode => ({
  month: record.month,
  enterpriseNumber: record.cpas,
  total: Number(record.total_cents),
  cpasShare: Number(record.cpas_share_cents),
  lineCount: record.line_count,
})
