import { consumer } from '../../../shared/outbox/consumer'
import { emit } from '../../../shared/outbox/outbox'
import { checkFile } from '../resolvers/check-file'

// Shorter than a transaction may stand idle: what is left goes on with the next event.
const SLICE_MS = 12_000

/** Checks what its sender did not wait for: a file that a worker left half-way goes on here. */
export const checkFileConsumer = consumer({
  name: 'invoice.check-file',
  topic: 'invoice.file-received',
  async handle(tx, event, context) {
    const { fileId } = event.payload
    const status = await checkFile(context, fileId, SLICE_MS)
    if (status === 'RECEIVED') await emit(tx, 'invoice.file-received', fileId, { fileId }, event.at)
  },
})
