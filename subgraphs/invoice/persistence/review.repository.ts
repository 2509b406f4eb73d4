import { type EntityManager, IsNull } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import type { Finding } from '../../../shared/rules/finding'
import { byMonthIfSeveral, type CostSplit } from '../domain/cost-split'
import type { LineOutcome } from '../domain/line-outcome'
import type { CoverageOfLine } from '../rules/line-case'
import { answerContests } from './contest.repository'
import { InvoiceFileEntity } from './invoice-file.entity'
import { InvoiceLineEntity } from './invoice-line.entity'
import { type Confirmation, ReviewEntity } from './review.entity'

/** Keeps payment runs away from the file of a line until the transaction ends: a decision may make the line payable. */
export const lockFileOfLine = (manager: EntityManager, lineId: string): Promise<unknown> =>
  manager
    .createQueryBuilder(InvoiceFileEntity, 'f')
    .select('f.id')
    .where('f.id = (select file_id from invoice_line where id = :lineId)', { lineId })
    .setLock('for_no_key_update')
    .getMany()

/** The first decision on a line that waits for the confirmation of another person; null if there is none. */
export async function pendingConfirmationOf(manager: EntityManager, lineId: string): Promise<Confirmation | null> {
  const review = await manager.findOne(ReviewEntity, {
    select: { lineId: true, confirmation: true },
    where: { lineId, decidedAt: IsNull() },
  })
  return review?.confirmation ?? null
}

/** Keeps a first decision until another person confirms it: the line waits. */
export async function saveConfirmation(
  manager: EntityManager,
  line: InvoiceLineEntity,
  confirmation: Confirmation,
  at: string,
): Promise<void> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(ReviewEntity)
    .values({
      lineId: line.id,
      selectedAt: at,
      selectedBy: confirmation.actor,
      outcomeBefore: line.outcome,
      decidedAt: null,
      confirmation,
    })
    .orUpdate(['decided_at', 'confirmation'], ['line_id'])
    .execute()
  await manager.update(InvoiceLineEntity, line.id, { outcome: 'WAITING' })
}

/** A file has lines to pay again. */
export const markFilePayable = (manager: EntityManager, fileId: string): Promise<unknown> =>
  manager.update(InvoiceFileEntity, fileId, { toPay: true })

/** Who decides on a line, when and why. */
export interface DecisionMaking {
  at: string
  by: Caller
  remark: string
}

/** Writes the decision of a person on a line. What the coverage does not name stays as it is. It answers the contest of the line. */
export async function writeDecision(
  manager: EntityManager,
  line: InvoiceLineEntity,
  outcome: LineOutcome,
  shares: CostSplit,
  coverage: CoverageOfLine | null,
  { at, by, remark }: DecisionMaking,
): Promise<void> {
  if (outcome !== 'REJECTED') await markFilePayable(manager, line.fileId)
  await manager.update(InvoiceLineEntity, line.id, {
    outcome,
    stateCents: shares.state,
    cpasCents: shares.cpas,
    patientCents: shares.patient,
    insurerCents: shares.insurer,
    cpasPatientPartCents: shares.cpasPatientPart,
    cpasPatientPartByMonth: byMonthIfSeveral(shares.cpasPatientPartByMonth),
    commitmentNumber: coverage?.commitmentNumber ?? line.commitmentNumber,
    decisionNumber: coverage?.decisionNumber ?? line.decisionNumber,
    decisionVersion: coverage?.decisionVersion ?? line.decisionVersion,
    cpas: coverage?.cpas ?? line.cpas,
    refundCode: coverage?.refundCode ?? line.refundCode,
  })
  await manager.update(ReviewEntity, { lineId: line.id, decidedAt: IsNull() }, { decidedAt: at })
  await answerContests(manager, [line.id], { upheld: outcome === 'REJECTED', remark, at, by })
}

/** Adds a finding to those of a line. */
export const addFinding = (manager: EntityManager, id: string, finding: Finding): Promise<unknown> =>
  manager
    .createQueryBuilder()
    .update(InvoiceLineEntity)
    .set({
      findings: () => 'findings || :findings::jsonb',
      rules: () => 'case when rules @> array[:rule]::text[] then rules else rules || :rule::text end',
    })
    .where('id = :id', { id })
    .setParameters({ findings: JSON.stringify([finding]), rule: finding.rule })
    .execute()
