import { setTimeout as wait } from 'node:timers/promises'
import { inTransaction } from '../../../../shared/database/transaction'
import { recordChange } from '../../../../shared/events/change-feed'
import type { SubgraphContext } from '../../../../shared/subgraph/run-subgraph'
import { providerKey } from '../../../../shared/values/inami-number'
import type { FileRecord } from '../../persistence/file.repository'
import {
  deleteStagedBatch,
  findUnlockedWaitingFile,
  finishFile,
  lockWaitingFile,
  nextStagedBatch,
  nextStagedBatchNumber,
  type StagedBatch,
  statusOf,
} from '../../persistence/submission.repository'
import { finishSubmission } from '../efact/write-response'
import { type CheckedFile, checkAndSave } from './check-lines'
import { type CheckData, loadCheckData } from './load-check-data'

const PAUSE_MS = 50

type Step = 'MORE' | 'MOVED_ON' | 'DONE' | 'ELSEWHERE'

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
  const ahead = new BatchPrefetcher(context)
  try {
    for (;;) {
      const step = await checkBatch(context, fileId, ahead)
      if (step === 'DONE') return 'CHECKED'
      if (step === 'ELSEWHERE') {
        const status = await statusOf(context.db, fileId)
        if (status !== 'RECEIVED') return status
        await wait(PAUSE_MS)
      }
      if (performance.now() > until) return 'RECEIVED'
    }
  } finally {
    await ahead.forget()
  }
}

// The facts are asked before the transaction begins: nobody waits for a connection while holding one.
async function checkBatch(context: SubgraphContext, fileId: string, ahead: BatchPrefetcher): Promise<Step> {
  const waiting = await findUnlockedWaitingFile(context.db, fileId)
  if (!waiting) return 'ELSEWHERE'
  const file = toCheck(waiting)
  const batch = await ahead.take(file)
  return inTransaction(context.db, async (tx): Promise<Step> => {
    if (!(await lockWaitingFile(tx, fileId))) return 'ELSEWHERE'
    if ((await nextStagedBatchNumber(tx, fileId)) !== (batch?.number ?? null)) return 'MOVED_ON'
    if (batch) {
      ahead.begin(file, batch.number)
      await checkAndSave(tx, context, file, batch.lines, batch.facts)
      await deleteStagedBatch(tx, fileId, batch.number)
      return 'MORE'
    }
    if (waiting.channel === 'EFACT') await finishSubmission(tx, file, waiting.answer_language)
    else {
      await finishFile(tx, file)
      const change = { kind: 'InvoiceFileChecked', subject: fileId, provider: providerKey(file.provider) }
      await recordChange(tx, change, file.receivedAt)
    }
    return 'DONE'
  })
}

const toCheck = (record: FileRecord): CheckedFile => ({
  id: record.id,
  provider: record.provider,
  receivedAt: record.received_at.toISOString(),
  receivedOn: record.received_on,
  actor: record.actor,
  test: record.test,
})

/** A batch with the facts of its lines. */
interface ReadyBatch extends StagedBatch {
  facts: CheckData
}

/** Reads the next batch and asks its facts while the one before it is written: the owners of the facts and our own tables work at once. */
class BatchPrefetcher {
  private after: number | null = null
  private next: Promise<ReadyBatch | null> | null = null

  constructor(private readonly context: SubgraphContext) {}

  /** The batch that was begun with, else the first one that waits; null where none does. */
  async take(file: CheckedFile): Promise<ReadyBatch | null> {
    const begun = this.next
    this.next = null
    // What went wrong ahead of time is tried again at its time.
    const batch = await begun?.catch(() => null)
    return batch ?? this.read(file, -1)
  }

  /** Begins with the batch after that number. */
  begin(file: CheckedFile, after: number): void {
    if (this.next && this.after === after) return
    this.after = after
    this.next = this.read(file, after)
    this.next.catch(() => undefined)
  }

  /** Ends when nothing goes on any more. */
  async forget(): Promise<void> {
    await this.next?.catch(() => undefined)
  }

  private async read(file: CheckedFile, after: number): Promise<ReadyBatch | null> {
    const batch = await nextStagedBatch(this.context.db, file.id, after)
    if (!batch) return null
    const facts = await loadCheckData({ ...this.context, ...file, withAttestations: true }, batch.lines)
    return { ...batch, facts }
  }
}
