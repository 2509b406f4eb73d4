import { randomFillSync } from 'node:crypto'

let last = 0
let count = 0

// Random bytes for many ids at once: a call to the system costs as much for one as for hundreds.
const ID_BYTES = 16
const pool = Buffer.allocUnsafe(ID_BYTES * 256)
let used = pool.length

function randomId(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += ID_BYTES
  return pool.subarray(used - ID_BYTES, used)
}

/**
 * A new row id: a version 7 UUID. Its time is that of the machine and never that of a demo clock, because ids must grow in the order of
 * their creation; so no rule may derive a day from an id.
 */
export function newId(): string {
  const bytes = randomId()
  const at = Math.max(Date.now(), last)
  count = at === last ? count + 1 : 0
  // More than 4,095 in a millisecond: borrow the next one, so that order stays.
  if (count > 0xfff) {
    last = at + 1
    count = 0
  } else last = at
  bytes.writeUIntBE(last, 0, 6)
  bytes[6] = 0x70 | (count >> 8)
  bytes[7] = count & 0xff
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Whether the text is a UUID. */
export const isUuid = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)
