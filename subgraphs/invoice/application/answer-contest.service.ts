import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { forbidden, notFound } from '../../../shared/errors/graphql-errors'
import { recordChange } from '../../../shared/events/change-feed'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import { providerKey } from '../../../shared/values/inami-number'
import { insertEvents } from '../persistence/checking.repository'
import { answerContests, contestsOfLines, lockContests, restoreContestedLine } from '../persistence/contest.repository'
import type { InvoiceLineEntity } from '../persistence/invoice-line.entity'
import { lockLine } from '../persistence/line.repository'
import type { LineContestEntity } from '../persistence/line-contest.entity'
import { lockFileOfLine, markFilePayable, writeDecision } from '../persistence/review.repository'
import { balanceContest } from '../rules/balance-contest.rule'
import { publishAcceptedCare, publishWithdrawnCare } from './care-events'
import { parseText } from './checking/parse-invoice-file'
import { knownContest } from './contest-line.service'
import type { LineResult } from './decide-line.service'
import { noAmounts } from './evaluate-line'
import { toAccessRecords } from './read-with-access-log'
import { recoverPayment } from './recover-payment.service'

const MAX_REMARK_LENGTH = 2_000

/** The answer of the CAAMI to a contest. */
export interface Answer {
  id: string
  upheld: boolean
  remark: string
}

/**
 * Answers the contest of a line. Upheld: a waiting line is rejected, a paid one recovered. Not upheld: the line is as before.
 * @throws BAD_USER_INPUT for an empty or long remark; NOT_FOUND; FORBIDDEN for an agent who upholds the contest of a paid line.
 */
export async function answerContest({ id, upheld, remark }: Answer, context: SubgraphContext): Promise<LineResult> {
  parseText(remark, 'remark', MAX_REMARK_LENGTH)
  if (!isUuid(id)) throw notFound('The invoice line')
  return inTransaction(context.db, async (tx) => {
    await lockContests(tx)
    await lockFileOfLine(tx.manager, id)
    const line = await lockLine(tx.manager, id)
    if (!line) throw notFound('The invoice line')
    const [contest] = await contestsOfLines(tx.manager, [id])
    const refuse = (message: string, facts: Record<string, string>) => ({
      line: null,
      findings: [balanceContest.createFinding({ path: 'id', facts, message }, context.today)],
    })
    if (!contest) return refuse('none', {})
    if (contest.answeredAt) return refuse(...knownContest(contest))
    if (upheld && line.paymentId && context.caller.role !== 'controller')
      throw forbidden('The line is paid: only a controller upholds its contest, which recovers the payment.')
    await applyAnswer(tx, context, { line, contest, upheld, remark })
    const change = { kind: 'InvoiceLineContestAnswered', subject: id, provider: providerKey(line.provider) }
    await recordChange(tx, { ...change, cpas: contest.cpas }, context.now)
    return { line: await lockLine(tx.manager, id), findings: [] }
  })
}

async function applyAnswer(
  tx: Tx,
  context: SubgraphContext,
  { line, contest, upheld, remark }: { line: InvoiceLineEntity; contest: LineContestEntity } & Omit<Answer, 'id'>,
): Promise<void> {
  const { now: at, caller: by } = context
  // It records the answer, the events and the access too.
  if (upheld && line.paymentId) return recoverPayment(tx, context, line, remark)
  if (upheld) {
    await writeDecision(tx.manager, line, 'REJECTED', noAmounts(line.claimedCents), null, { at, by, remark })
    await publishWithdrawnCare(tx, [line], at)
  } else {
    await answerContests(tx.manager, [line.id], { upheld, remark, at, by })
    if (line.outcome === 'WAITING') {
      await markFilePayable(tx.manager, line.fileId)
      await restoreContestedLine(tx.manager, line, contest.outcomeBefore, at)
      await publishAcceptedCare(tx, [line], at)
    }
  }
  await insertEvents(tx, [line.id], at, by, remark)
  await logAccess(tx, context, toAccessRecords([line]), 'WRITE')
}
