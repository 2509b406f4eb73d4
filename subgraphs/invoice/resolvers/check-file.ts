import { setTimeout as wait } from 'node:timers/promises'
import { inTransaction } from '../../../shared/database/transaction'
import { recordChange } from '../../../shared/outbox/change-feed'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { providerKey } from '../../../shared/values/inami-number'
import type { FileRecord } from '../persistence/file.repository'
import { dropStaged, finishFile, lockWaitingFile, nextStaged, statusOf } from '../persistence/submission.repository'
import { checkAndStore } from './check-lines'
import { gatherFacts } from './checking-facts'
import { finishSending } from './efact-answer'

/** Lines checked in one transaction: what a worker that dies has to do again. */
const BATCH = 1_000
const PAUSE_MS = 50

/**
 * Checks the lines of a file that were put aside, a batch at a time, until none is left or the time is over. Any number of
 * workers may do so at once, and each may die at any moment: a batch is checked, written and taken off the pile in one transaction.
 */
export async function checkFile(
  context: SubgraphContext,
  fileId: string,
  forMs: number,
): Promise<FileRecord['status'] | null> {
  const until = performance.now() + forMs
  for (;;) {
    const step = await checkBatch(context, fileId)
    if (step === 'DONE') return 'CHECKED'
    if (step === 'ELSEWHERE') {
      const status = await statusOf(context.db, fileId)
      if (status !== 'RECEIVED') return status
      await wait(PAUSE_MS)
    }
    if (performance.now() > until) return 'RECEIVED'
  }
}

function checkBatch(context: SubgraphContext, fileId: string): Promise<'MORE' | 'DONE' | 'ELSEWHERE'> {
  return inTransaction(context.db, async (tx) => {
    const record = await lockWaitingFile(tx, fileId)
    if (!record) return 'ELSEWHERE'
    const lines = await nextStaged(tx, fileId, BATCH)
    const file = {
      id: record.id,
      provider: record.provider,
      receivedAt: record.received_at.toISOString(),
      receivedOn: record.received_on,
      actor: record.actor,
    }
    if (lines.length > 0) {
      const facts = await gatherFacts({ ...context, ...file, withAttestations: true }, lines)
      await checkAndStore(tx, context, file, lines, facts)
      await dropStaged(tx, fileId, lines.at(-1)!.seq)
    }
    if (lines.length === BATCH) return 'MORE'
    if (record.channel === 'EFACT') await finishSending(tx, file)
    else {
      await finishFile(tx, fileId)
      const change = { kind: 'InvoiceFileChecked', subject: fileId, provider: providerKey(record.provider) }
      await recordChange(tx, change, file.receivedAt)
    }
    return 'DONE'
  })
}
