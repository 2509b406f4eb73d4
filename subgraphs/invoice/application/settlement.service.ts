import { badInput } from '../../../shared/errors/graphql-errors'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { type Month, monthOf } from '../../../shared/values/day'
import {
  enteringFigures,
  leftOutOf,
  type SettlementFigures,
  type SettlementRecord,
  settledFigures,
  settlementsByMonth,
} from '../persistence/settlement.repository'
import { settlementClosed } from '../rules/settlement-closed.rule'

/** Refuses a month that has not begun. */
export function assertBegun(month: Month, { today }: SubgraphContext): void {
  if (month > monthOf(today)) throw badInput('month', 'A month that has not begun can’t be closed.')
}

/** Why a month can't be closed, by what is stored of it. */
export const closingFindings = (
  known: Pick<SettlementRecord, 'closed_at'> | undefined,
  month: Month,
  context: SubgraphContext,
): Finding[] => (known?.closed_at ? [refusal('closed', month, context)] : [])

/** Why a month can't be accepted, by what is stored of it. */
export function acceptanceFindings(
  known: Pick<SettlementRecord, 'closed_at' | 'accepted_at'> | undefined,
  month: Month,
  context: SubgraphContext,
): Finding[] {
  if (known?.accepted_at) return [refusal('accepted', month, context)]
  return known?.closed_at ? [] : [refusal('open', month, context)]
}

const refusal = (message: 'closed' | 'open' | 'accepted', month: Month, { today }: SubgraphContext) =>
  settlementClosed.createFinding({ path: 'month', facts: { month }, message }, today)

/** What closing a month would do now. */
export async function previewClosing(month: Month, context: SubgraphContext) {
  assertBegun(month, context)
  const [known] = await settlementsByMonth(context.db, [month])
  return previewOf(month, closingFindings(known, month, context), enteringFigures, context)
}

/** What accepting a month would do now. */
export async function previewAcceptance(month: Month, context: SubgraphContext) {
  const [known] = await settlementsByMonth(context.db, [month])
  return previewOf(month, acceptanceFindings(known, month, context), settledFigures, context)
}

const NOTHING: SettlementFigures = { lines: 0, persons: 0, total: 0, cpas: 0 }

async function previewOf(
  month: Month,
  findings: Finding[],
  figuresOf: typeof enteringFigures,
  { db }: SubgraphContext,
) {
  const isRefused = findings.length > 0
  const figures = isRefused ? NOTHING : await figuresOf(db, month)
  const leftOut = isRefused ? { lines: 0, amount: 0 } : await leftOutOf(db, month)
  return { month, ...figures, leftOutLines: leftOut.lines, leftOutAmount: leftOut.amount, findings }
}
