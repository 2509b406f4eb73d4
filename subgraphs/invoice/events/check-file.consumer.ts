import type { Tx } from '../../../shared/database/transaction'
import { defineConsumer } from '../../../shared/events/consumer'
import { publishEvent } from '../../../shared/events/publish'
import { checkFile } from '../application/checking/check-file.job'

// The rest of the file is checked by the next event.
const MAX_MS = 8_000
const KEEP_ALIVE_MS = 5_000

// The lines are written in transactions of their own. This transaction waits meanwhile; the server would end it as idle.
async function keepingAlive<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => {
    tx.query('select').catch(() => undefined)
  }, KEEP_ALIVE_MS)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

/** Checks the staged lines of a file, also of one that a worker left unfinished. */
export const checkFileConsumer = defineConsumer({
  name: 'invoice.check-file',
  topic: 'invoice.file-received',
  isLong: true,
  async handle(tx, event, context) {
    const { fileId } = event.payload
    const status = await keepingAlive(tx, () => checkFile(context, fileId, MAX_MS))
    if (status === 'RECEIVED') await publishEvent(tx, 'invoice.file-received', fileId, { fileId }, event.at)
  },
})
