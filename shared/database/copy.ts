import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from } from 'pg-copy-streams'
import { EventLoopYield } from '../async/yield-to-event-loop'
import type { Tx } from './transaction'

/** A value that COPY can write; objects and arrays become JSON. */
export type CopyValue = string | number | bigint | boolean | Date | Uint8Array | object | null | undefined

const CHUNK = 64 * 1024
const SPECIAL = /[\\\b\f\n\r\t\v]/g
const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
}

/**
 * Writes rows into a table by COPY, in the transaction and with backpressure. Each row has its values in the order of the columns.
 * The table may be qualified ("staging.line").
 * @returns the number of rows
 * @throws RangeError if a row has another number of values than there are columns
 */
export async function copyInto(
  tx: Pick<Tx, 'client'>,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>,
): Promise<number> {
  const target = `${table.split('.').map(quote).join('.')} (${columns.map(quote).join(', ')})`
  const stream = tx.client.query(from(`copy ${target} from stdin`))
  await pipeline(Readable.from(lines(rows, columns.length), { objectMode: false }), stream)
  return stream.rowCount
}

async function* lines(rows: Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>, width: number) {
  const eventLoopYield = new EventLoopYield()
  let chunk = ''
  for await (const row of rows) {
    if (row.length !== width) throw new RangeError(`A row to copy has ${row.length} values where ${width} are expected`)
    for (let index = 0; index < width; index++) chunk += (index === 0 ? '' : '\t') + write(row[index])
    chunk += '\n'
    if (eventLoopYield.shouldYield) await eventLoopYield.yieldNow()
    if (chunk.length >= CHUNK) {
      // The database may take its time.
      yield chunk
      eventLoopYield.resume()
      chunk = ''
    }
  }
  if (chunk !== '') yield chunk
}

function write(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (typeof value !== 'object') return String(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`
  return escaped(JSON.stringify(value))
}

const escaped = (text: string): string => text.replace(SPECIAL, (character) => ESCAPES[character]!)
const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
