import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { badInput } from '../../../shared/errors/graphql-errors'
import { recordChange } from '../../../shared/events/change-feed'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { type Month, monthOf } from '../../../shared/values/day'
import { lockContestsForClosing } from '../persistence/contest.repository'
import { lockPayments } from '../persistence/payment.repository'
import {
  acceptMonth,
  closeMonth,
  enteringFigures,
  leftOutOf,
  type SettlementFigures,
  type SettlementRow,
  settledFigures,
  settlementsByMonth,
} from '../persistence/settlement.repository'
import { settlementClosed } from '../rules/settlement-closed.rule'

/** The settlement, or null and the findings that refuse it. */
export interface SettlementResult {
  settlement: SettlementRow | null
  findings: Finding[]
}

type StoredMonth = Pick<SettlementRow, 'closed_at' | 'accepted_at'> | undefined

/**
 * Closes a month: its payments become the settlement with the SPP IS. A month is closed once.
 * @throws BAD_USER_INPUT for a month that has not begun.
 */
export async function closeSettlement(month: Month, context: SubgraphContext): Promise<SettlementResult> {
  assertBegun(month, context)
  const settlement = await changeMonth(month, context, 'SettlementClosed', closeMonth)
  return settlement ? { settlement, findings: [] } : refuse(month, context, closingFindings)
}

/** Accepts a closed month for the SPP IS and issues the settlements of the CPAS. A month is accepted once. */
export async function acceptSettlement(month: Month, context: SubgraphContext): Promise<SettlementResult> {
  const settlement = await changeMonth(month, context, 'SettlementAccepted', acceptMonth)
  return settlement ? { settlement, findings: [] } : refuse(month, context, acceptanceFindings)
}

const changeMonth = (
  month: Month,
  { db, now, caller }: SubgraphContext,
  kind: string,
  write: typeof closeMonth,
): Promise<SettlementRow | null> =>
  inTransaction(db, async (tx: Tx) => {
    await lockPayments(tx)
    await lockContestsForClosing(tx)
    const settlement = await write(tx, month, now, caller)
    if (settlement) await recordChange(tx, { kind, subject: month }, now)
    return settlement
  })

async function refuse(
  month: Month,
  context: SubgraphContext,
  findingsOf: typeof closingFindings,
): Promise<SettlementResult> {
  const [stored] = await settlementsByMonth(context.db, [month])
  return { settlement: null, findings: findingsOf(stored, month, context) }
}

function assertBegun(month: Month, { today }: SubgraphContext): void {
  if (month > monthOf(today)) throw badInput('month', 'The month has not begun yet.')
}

const closingFindings = (stored: StoredMonth, month: Month, context: SubgraphContext): Finding[] =>
  stored?.closed_at ? [monthFinding('closed', month, context)] : []

function acceptanceFindings(stored: StoredMonth, month: Month, context: SubgraphContext): Finding[] {
  if (stored?.accepted_at) return [monthFinding('accepted', month, context)]
  return stored?.closed_at ? [] : [monthFinding('open', month, context)]
}

const monthFinding = (message: 'closed' | 'open' | 'accepted', month: Month, { today }: SubgraphContext): Finding =>
  settlementClosed.createFinding({ path: 'month', facts: { month }, message }, today)

/**
 * Computes what closing a month would do. Amounts in cents; all figures are 0 if a finding refuses.
 * @throws BAD_USER_INPUT for a month that has not begun.
 */
export async function previewClosing(month: Month, context: SubgraphContext) {
  assertBegun(month, context)
  const [stored] = await settlementsByMonth(context.db, [month])
  return previewOf(month, closingFindings(stored, month, context), enteringFigures, context)
}

/** Computes what accepting a month would do. Amounts in cents; all figures are 0 if a finding refuses. */
export async function previewAcceptance(month: Month, context: SubgraphContext) {
  const [stored] = await settlementsByMonth(context.db, [month])
  return previewOf(month, acceptanceFindings(stored, month, context), settledFigures, context)
}

const NO_FIGURES: SettlementFigures = { lines: 0, persons: 0, total: 0, cpas: 0 }

async function previewOf(
  month: Month,
  findings: Finding[],
  figuresOf: typeof enteringFigures,
  { db }: SubgraphContext,
) {
  const isRefused = findings.length > 0
  const figures = isRefused ? NO_FIGURES : await figuresOf(db, month)
  const leftOut = isRefused ? { lines: 0, amount: 0 } : await leftOutOf(db, month)
  return { month, ...figures, leftOutLines: leftOut.lines, leftOutAmount: leftOut.amount, findings }
}
