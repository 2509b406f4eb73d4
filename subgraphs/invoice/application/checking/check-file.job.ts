import { setTimeout as wait } from 'node:timers/promises'
import { inTransaction } from '../../../../shared/database/transaction'
import { recordChange } from '../../../../shared/events/change-feed'
import type { SubgraphContext } from '../../../../shared/subgraph/run-subgraph'
import { providerKey } from '../../../../shared/values/inami-number'
import type { InvoiceFileEntity } from '../../persistence/invoice-file.entity'
import { statusOf } from '../../persistence/invoice-file.repository'
import { numbersOfFile } from '../../persistence/receipt-order.repository'
import {
  deleteStagedBatch,
  findUnlockedWaitingFile,
  finishFile,
  lockWaitingFile,
  nextStagedBatch,
  nextStagedBatchNumber,
  type StagedBatch,
  type WaitingFile,
} from '../../persistence/submission.repository'
import { finishSubmission } from '../efact/write-response'
import { type CheckedFile, checkAndSave } from './check-lines'
import { type CheckData, loadCheckData } from './load-check-data'
import { waitForEarlierFiles } from './receipt-order'

const PAUSE_MS = 50

// CHECKED: a batch was checked; OUTDATED: another worker checked it; DONE: none is left; LOCKED: another worker has the file, or it is checked.
type Step = 'CHECKED' | 'OUTDATED' | 'DONE' | 'LOCKED'

/**
 * Checks the staged lines of a file, a batch at a time, until none is left or the time is over. Any number of workers may do so
 * concurrently, and each may die at any moment: a batch is checked, written and removed in one transaction. Returns the status of
 * the file; null if it does not exist.
 */
export async function checkFile(
  context: SubgraphContext,
  fileId: string,
  maxMs: number,
): Promise<InvoiceFileEntity['status'] | null> {
  const until = performance.now() + maxMs
  if (!(await waitForTurn(context, fileId, until))) return 'RECEIVED'
  const prefetcher = new BatchPrefetcher(context)
  try {
    for (;;) {
      const step = await checkBatch(context, fileId, prefetcher)
      if (step === 'DONE') return 'CHECKED'
      if (step === 'LOCKED') {
        const status = await statusOf(context.db.manager, fileId)
        if (status !== 'RECEIVED') return status
        await wait(PAUSE_MS)
      }
      if (performance.now() > until) return 'RECEIVED'
    }
  } finally {
    await prefetcher.stop()
  }
}

// A request leaves the files before this one to the worker; a worker checks them itself.
async function waitForTurn(context: SubgraphContext, fileId: string, until: number): Promise<boolean> {
  const waiting = await findUnlockedWaitingFile(context.db, fileId)
  if (!waiting || waiting.test) return true
  return waitForEarlierFiles(context, {
    file: toCheck(waiting),
    numbers: () => numbersOfFile(context.db, fileId),
    until,
    ...(!context.hasWorker && { check: (earlier) => checkFile(context, earlier, until - performance.now()) }),
  })
}

// The data is fetched before the transaction begins: no worker waits for a connection while it holds one.
async function checkBatch(context: SubgraphContext, fileId: string, prefetcher: BatchPrefetcher): Promise<Step> {
  const waiting = await findUnlockedWaitingFile(context.db, fileId)
  if (!waiting) return 'LOCKED'
  const file = toCheck(waiting)
  const batch = await prefetcher.take(file)
  return inTransaction(context.db, async (tx): Promise<Step> => {
    if (!(await lockWaitingFile(tx, fileId))) return 'LOCKED'
    if ((await nextStagedBatchNumber(tx, fileId)) !== (batch?.number ?? null)) return 'OUTDATED'
    if (batch) {
      prefetcher.begin(file, batch.number)
      await checkAndSave(tx, context, file, batch.lines, batch.data)
      await deleteStagedBatch(tx, fileId, batch.number)
      return 'CHECKED'
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

const toCheck = (record: WaitingFile): CheckedFile => ({
  id: record.id,
  provider: record.provider,
  receivedAt: record.received_at.toISOString(),
  receivedOn: record.received_on,
  actor: record.actor,
  test: record.test,
})

/** A batch with the data of its lines. */
interface ReadyBatch extends StagedBatch {
  data: CheckData
}

/** Reads the next batch and fetches its data while the one before it is written: the other subgraphs and this database work concurrently. */
class BatchPrefetcher {
  private after: number | null = null
  private next: Promise<ReadyBatch | null> | null = null

  constructor(private readonly context: SubgraphContext) {}

  /** The prefetched batch, else the first one that waits; null if none does. */
  async take(file: CheckedFile): Promise<ReadyBatch | null> {
    const begun = this.next
    this.next = null
    // A failed prefetch is repeated.
    const batch = await begun?.catch(() => null)
    return batch ?? this.read(file, -1)
  }

  /** Begins to fetch the batch after a number. */
  begin(file: CheckedFile, after: number): void {
    if (this.next && this.after === after) return
    this.after = after
    this.next = this.read(file, after)
    this.next.catch(() => undefined)
  }

  /** Waits for the current prefetch. */
  async stop(): Promise<void> {
    await this.next?.catch(() => undefined)
  }

  private async read(file: CheckedFile, after: number): Promise<ReadyBatch | null> {
    const batch = await nextStagedBatch(this.context.db, file.id, after)
    if (!batch) return null
    const data = await loadCheckData({ ...this.context, ...file, withAttestations: true }, batch.lines)
    return { ...batch, data }
  }
}
