import { setTimeout as wait } from 'node:timers/promises'
import type { SubgraphContext } from '../../../../shared/subgraph/run-subgraph'
import type { InvoiceFileEntity } from '../../persistence/invoice-file.entity'
import { statusOf } from '../../persistence/invoice-file.repository'
import { checkFile } from './check-file.job'

/** Files up to this number of lines are checked before the result is returned. */
export const MAX_LINES_CHECKED_AT_ONCE = 200

const POLL_MS = 50

/**
 * Has the staged lines of a file checked, as far as the time allows. The worker checks a large file, because other requests would wait
 * for one that is checked here; a small one is checked here. Without a worker, every file is.
 */
export async function completeCheck(
  context: SubgraphContext,
  file: Pick<InvoiceFileEntity, 'id' | 'lineCount'>,
  maxMs: number,
): Promise<void> {
  if (!context.hasWorker || file.lineCount <= MAX_LINES_CHECKED_AT_ONCE) {
    await checkFile(context, file.id, maxMs)
    return
  }
  const until = performance.now() + maxMs
  while (performance.now() < until && (await statusOf(context.db.manager, file.id)) === 'RECEIVED') await wait(POLL_MS)
}
