import type { Tx } from '../../../shared/database/transaction'
import { defineConsumer } from '../../../shared/events/consumer'
import { publishEvent } from '../../../shared/events/publish'
import { checkFile } from '../application/checking/check-file.job'

// What is left goes on with the next event.
const SLICE_MS = 8_000
const PULSE_MS = 5_000

// The lines are written in transactions of their own; this one waits, and the server ends one that stands idle.
async function whileAlive<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const pulse = setInterval(() => {
    tx.query('select').catch(() => undefined)
  }, PULSE_MS)
  try {
    return await work()
  } finally {
    clearInterval(pulse)
  }
}

/** Checks what its sender did not wait for: a file that a worker left half-way goes on here. */
export const checkFileConsumer = defineConsumer({
  name: 'invoice.check-file',
  topic: 'invoice.file-received',
  async handle(tx, event, context) {
    const { fileId } = event.payload
    const status = await whileAlive(tx, () => checkFile(context, fileId, SLICE_MS))
    if (status === 'RECEIVED') await publishEvent(tx, 'invoice.file-received', fileId, { fileId }, event.at)
  },
})
