import { setTimeout as wait } from 'node:timers/promises'
import type { SubgraphContext } from '../../../../shared/subgraph/run-subgraph'
import { statusOf } from '../../persistence/invoice-file.repository'
import { earlierFilesInCheck, firstFileOfPersons, type ReceivedFile } from '../../persistence/receipt-order.repository'

const PAUSE_MS = 50

/** A file that waits until its turn. */
export interface WaitingForTurn {
  file: ReceivedFile
  /** The numbers of the persons of the file; read only where another file is in check. */
  numbers: () => Promise<readonly string[]>
  /** When the time is over, on the clock of `performance`. */
  until: number
  /** Checks the other file meanwhile. Absent: a worker does. */
  check?: (fileId: string) => Promise<unknown>
}

/**
 * Waits until no file with a person in common that was received before this one is in check: care that excludes other care is accepted
 * in the order of receipt. Returns false if the time is over before.
 */
export async function waitForEarlierFiles(context: SubgraphContext, turn: WaitingForTurn): Promise<boolean> {
  let numbers: readonly string[] | null = null
  for (;;) {
    const inCheck = await earlierFilesInCheck(context.db, turn.file)
    if (inCheck.length === 0) return true
    numbers ??= await turn.numbers()
    const earlier = await firstFileOfPersons(context.db, inCheck, numbers)
    if (!earlier) return true
    if (!(await untilChecked(context, earlier, turn))) return false
  }
}

async function untilChecked(
  context: SubgraphContext,
  fileId: string,
  { until, check }: WaitingForTurn,
): Promise<boolean> {
  // If that check fails, the event of that file reports it.
  await check?.(fileId).catch(() => undefined)
  while ((await statusOf(context.db.manager, fileId)) === 'RECEIVED') {
    if (performance.now() > until) return false
    await wait(PAUSE_MS)
  }
  return true
}
