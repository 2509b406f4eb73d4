import { logAccess } from '../../../shared/audit/access-log-writer'
import { fetchCentres } from '../../../shared/authorization/centres'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { forbidden, notFound } from '../../../shared/errors/graphql-errors'
import { recordChange } from '../../../shared/events/change-feed'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import { providerKey } from '../../../shared/values/inami-number'
import { brusselsDay } from '../../../shared/values/instant'
import { insertEvents } from '../persistence/checking.repository'
import { closedMonthOf, contestsOfLines, insertContest, lockContests } from '../persistence/contest.repository'
import type { InvoiceLineEntity } from '../persistence/invoice-line.entity'
import { lockLine } from '../persistence/line.repository'
import type { LineContestEntity } from '../persistence/line-contest.entity'
import { balanceContest } from '../rules/balance-contest.rule'
import { parseText } from './checking/parse-invoice-file'
import type { LineResult } from './decide-line.service'
import { toAccessRecords } from './read-with-access-log'

const MAX_REASON_LENGTH = 2_000

/**
 * Contests a line of a decision of the calling CPAS: not paid, it waits for the CAAMI; paid, it stays and enters no settlement.
 * @throws BAD_USER_INPUT for an empty or long reason; NOT_FOUND; FORBIDDEN for a line of another CPAS's decision.
 */
export async function contestLine(context: SubgraphContext, id: string, reason: string): Promise<LineResult> {
  parseText(reason, 'reason', MAX_REASON_LENGTH)
  if (!isUuid(id)) throw notFound('The invoice line')
  const centres = await fetchCentres(context)
  return inTransaction(context.db, async (tx) => {
    await lockContests(tx)
    const line = await lockLine(tx.manager, id)
    if (!line) throw notFound('The invoice line')
    const { cpas } = line
    if (cpas === null || !centres.includes(cpas))
      throw forbidden('The line belongs to a decision of another CPAS. Only that CPAS can contest it.')
    const refusal = await refusalOf(tx, line, context)
    if (refusal) {
      await logAccess(tx, context, toAccessRecords([line]), 'READ')
      return { line: null, findings: [refusal] }
    }
    await insertContest(tx, { ...line, cpas }, { reason, at: context.now, actor: context.caller })
    await insertEvents(tx, [id], context.now, context.caller, reason)
    await logAccess(tx, context, toAccessRecords([line]), 'WRITE')
    const change = { kind: 'InvoiceLineContested', subject: id, provider: providerKey(line.provider), cpas }
    await recordChange(tx, change, context.now)
    return { line: await lockLine(tx.manager, id), findings: [] }
  })
}

async function refusalOf(tx: Tx, line: InvoiceLineEntity, { today }: SubgraphContext): Promise<Finding | null> {
  const refuse = (message: string, facts: Record<string, string>) =>
    balanceContest.createFinding({ path: 'id', facts, message }, today)
  const [contest] = await contestsOfLines(tx.manager, [line.id])
  if (contest) return refuse(...knownContest(contest))
  if (line.credit || line.creditedBy) return refuse('credited', {})
  if (line.outcome !== 'ACCEPTED' && line.outcome !== 'REDUCED') return refuse('outcome', { outcome: line.outcome })
  const month = line.paymentId ? await closedMonthOf(tx, line.id) : null
  return month === null ? null : refuse('closed', { month })
}

/** The message about a contest that was recorded before, and its facts. */
export const knownContest = ({ contestedAt, answeredAt }: LineContestEntity): [string, Record<string, string>] =>
  answeredAt
    ? ['answered', { answeredOn: brusselsDay(answeredAt) }]
    : ['open', { contestedOn: brusselsDay(contestedAt) }]
