import { type EntityManager, IsNull } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import { plainRowsByKeys } from '../../../shared/database/plain-rows'
import type { Tx } from '../../../shared/database/transaction'
import type { Month } from '../../../shared/values/day'
import { providerKey } from '../../../shared/values/inami-number'
import type { LineOutcome } from '../domain/line-outcome'
import { InvoiceLineEntity } from './invoice-line.entity'
import { LineContestEntity } from './line-contest.entity'
import { ReviewEntity } from './review.entity'

const CONTEST_LOCK = 4_100_002

/** Keeps a month from being closed while a line is contested or answered, until the transaction ends. */
export const lockContests = (tx: Tx): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock_shared($1)', [CONTEST_LOCK])

/** Keeps lines from being contested or answered while a month is closed, until the transaction ends. */
export const lockContestsForClosing = (tx: Tx): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock($1)', [CONTEST_LOCK])

/** Contests of lines, answered ones too, in no order. */
export const contestsOfLines = (manager: EntityManager, lineIds: readonly string[]): Promise<LineContestEntity[]> =>
  plainRowsByKeys(manager, LineContestEntity, 'lineId', lineIds)

/** The closed month whose settlement has a paid line; null if none has. */
export async function closedMonthOf(tx: Tx, lineId: string): Promise<Month | null> {
  const [row] = await tx.query<{ month: Month }>(
    `select month from settlement_entry where line_id = $1 and kind = 'PAID'`,
    [lineId],
  )
  return row?.month ?? null
}

/** A contest to record. */
export interface NewContest {
  reason: string
  at: string
  actor: Caller
}

/** Records the contest of an accepted or reduced line. A line that is not paid waits for the CAAMI from then on. */
export async function insertContest(
  tx: Tx,
  line: InvoiceLineEntity & { cpas: string },
  { reason, at, actor }: NewContest,
): Promise<void> {
  await tx.query(
    `insert into line_contest (line_id, cpas, provider, balance_month, contested_at, contested_by, reason, outcome_before)
     select $1, $2, $3, coalesce((select month from balance_line where line_id = $1), balance_month($2, $3, to_char($4::date, 'YYYY-MM'))),
       $5, $6, $7, $8`,
    [line.id, line.cpas, providerKey(line.provider), line.performedOn, at, JSON.stringify(actor), reason, line.outcome],
  )
  if (line.paymentId) return
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(ReviewEntity)
    .values({
      lineId: line.id,
      selectedAt: at,
      selectedBy: actor,
      seed: null,
      assignedTo: null,
      decidedAt: null,
      outcomeBefore: line.outcome,
      confirmation: null,
    })
    .orUpdate(
      ['selected_at', 'selected_by', 'seed', 'assigned_to', 'outcome_before', 'decided_at', 'confirmation'],
      ['line_id'],
    )
    .execute()
  await tx.manager.update(InvoiceLineEntity, line.id, { outcome: 'WAITING' })
}

/** The answer to a contest. */
export interface ContestAnswer {
  upheld: boolean
  remark: string
  at: string
  by: Caller
}

/** Answers the contests of lines that are not answered yet. */
export const answerContests = (
  manager: EntityManager,
  lineIds: readonly string[],
  { upheld, remark, at, by }: ContestAnswer,
): Promise<unknown> =>
  manager
    .createQueryBuilder()
    .update(LineContestEntity)
    .set({ upheld, remark, answeredAt: at, answeredBy: () => ':by::jsonb' })
    .where('line_id = any(:lineIds) and answered_at is null', { lineIds })
    .setParameter('by', JSON.stringify(by))
    .execute()

/** Gives a waiting line the outcome that it had when it was contested. */
export async function restoreContestedLine(
  manager: EntityManager,
  line: InvoiceLineEntity,
  outcome: LineOutcome,
  at: string,
): Promise<void> {
  await manager.update(InvoiceLineEntity, line.id, { outcome })
  await manager.update(ReviewEntity, { lineId: line.id, decidedAt: IsNull() }, { decidedAt: at })
}
