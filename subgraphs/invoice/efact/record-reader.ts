import { EventLoopYield } from '../../../shared/async/yield-to-event-loop'
import { isRecordType, recordLayouts } from './layouts'
import { EfactRecord, type InvoicePosition } from './record'
import { defineLayout, type Layout } from './zone-layout'
import { errorDetail } from './zones/error-detail'
import { segment200, segment300, segment300Answer } from './zones/segments'
import { record91, record92 } from './zones/settlement'

/** Maximal size of an invoice message: 32 MiB, the limit of `Mutation.submitEfactFile`. */
export const MAX_EFACT_BYTES = 32 * 1024 * 1024

// A detailed response has 450 characters more for each record.
const MAX_RESPONSE_BYTES = 3 * MAX_EFACT_BYTES
const detailedResponses = ['920098', '920099', '920900']

/** Why reading stopped. The rest of the file was not read. */
export interface ReadError {
  kind: 'encoding' | 'utf8' | 'lineBreak' | 'cut' | 'tooLong' | 'empty' | 'notEfact' | 'afterEnd'
  /** Byte offset of the error, from 0. */
  byte: number
  facts: Record<string, string | number>
}

/** One result of the reader: segment 200, segment 300, or a record; in a detailed response with its error detail. */
export interface Chunk {
  record: EfactRecord
  detail?: EfactRecord
}

const unknownLayout = defineLayout('??', 'unknown', 350, [])

/** Splits a file into records as its bytes arrive. It buffers at most one record. */
export class RecordReader {
  error: ReadError | null = null
  /** The name of the message (zone 200), after segment 200 was read. */
  messageName: string | null = null
  private remainder: Buffer = Buffer.alloc(0)
  private offset = 0
  private index = -2
  private ended = false
  private position: InvoicePosition | null = null
  private invoices = 0
  private lines = 0;

  /** Yields the chunks that are complete with these bytes; nothing after an error. */
  *push(chunk: Buffer): Generator<Chunk> {
    if (this.error || chunk.length === 0) return
    let bytes = this.remainder.length === 0 ? chunk : Buffer.concat([this.remainder, chunk])
    if (!this.accepts(bytes)) return
    while (bytes.length > 0) {
      if (this.ended) return void this.failAfterEnd(bytes)
      const length = this.nextLength()
      if (bytes.length < length) break
      const chunk = this.cutChunk(bytes.subarray(0, length))
      if (!chunk) return
      bytes = bytes.subarray(length)
      yield chunk
    }
    // A copy, so a small remainder does not keep a large buffer in memory.
    this.remainder = Buffer.from(bytes)
    if (this.index === -2 && this.remainder.length >= 6) this.checkMessageName(this.remainder)
  }

  /** Must be called after the last bytes. */
  end(): void {
    if (this.error) return
    if (this.offset === 0 && this.remainder.length === 0) this.fail('empty', 0, {})
    else if (this.index === -2 && !this.checkMessageName(this.remainder)) return
    else if (this.remainder.length > 0) this.decode(this.remainder) && this.failIncomplete()
    else if (this.index < 0) this.failIncomplete()
  }

  private failIncomplete(): void {
    this.fail('cut', this.offset, {
      found: this.remainder.length,
      expected: this.nextLength(),
      record: Math.max(this.index, 0) + 1,
    })
  }

  private failAfterEnd(bytes: Buffer): void {
    const lineBreak = bytes[0] === 0x0a || bytes[0] === 0x0d
    this.fail(lineBreak ? 'lineBreak' : 'afterEnd', this.offset, lineBreak ? { found: hex(bytes[0]!) } : {})
  }

  /** Whether the file is within the size limit with these bytes; sets `error` if not. */
  accepts(bytes: Buffer): boolean {
    const name = this.messageName ?? bytes.toString('latin1', 0, 6)
    const limit = detailedResponses.includes(name) ? MAX_RESPONSE_BYTES : MAX_EFACT_BYTES
    if (this.offset + bytes.length <= limit) return true
    this.fail('tooLong', limit, { limit, found: this.offset + bytes.length })
    return false
  }

  private isDetailedResponse(): boolean {
    return detailedResponses.includes(this.messageName ?? '')
  }

  private nextLength(): number {
    if (this.index === -2) return segment200.length
    if (this.index === -1) return this.isDetailedResponse() ? segment300Answer.length : segment300.length
    return this.isDetailedResponse() ? 800 : 350
  }

  private cutChunk(bytes: Buffer): Chunk | null {
    if (this.index === -2 && !this.checkMessageName(bytes)) return null
    const text = this.decode(bytes)
    if (text === null) return null
    const chunk = this.chunkOf(text)
    if (!chunk) return null
    this.offset += bytes.length
    this.index += 1
    return chunk
  }

  private chunkOf(text: string): Chunk | null {
    const at = (layout: Layout, index = this.index) => new EfactRecord(layout, text, index, this.offset)
    if (this.index === -2) {
      this.messageName = text.slice(0, 6)
      return { record: at(segment200, -1) }
    }
    if (this.index === -1) return { record: at(this.isDetailedResponse() ? segment300Answer : segment300, -1) }
    const type = text.slice(0, 2)
    if (!this.isDetailedResponse()) {
      if (this.messageName !== '920000') return this.fail('afterEnd', this.offset, {})
      this.ended = type === '96'
      this.trackPosition(type)
      const known = isRecordType(type) ? recordLayouts[type] : unknownLayout
      return { record: new EfactRecord(known, text, this.index, this.offset, this.position) }
    }
    if (this.messageName === '920900' && (type === '91' || type === '92')) {
      this.ended = type === '92'
      return { record: at(type === '91' ? record91 : record92) }
    }
    const known = isRecordType(type) ? recordLayouts[type] : unknownLayout
    const record = new EfactRecord(known, text.slice(0, 350), this.index, this.offset)
    return { record, detail: new EfactRecord(errorDetail, text.slice(350), this.index, this.offset + 350) }
  }

  // Records 51 and 52 belong to the line before them, the other records of an invoice to no line.
  private trackPosition(type: string): void {
    if (type === '20') {
      this.position = { invoice: this.invoices++, line: null }
      this.lines = 0
    } else if (type === '30' || type === '40' || type === '50')
      this.position = this.position && { ...this.position, line: this.lines++ }
    else if (type === '80') this.position = this.position && { ...this.position, line: null }
    else if (type === '90' || type === '95' || type === '96') this.position = null
  }

  private fail(kind: ReadError['kind'], byte: number, facts: ReadError['facts']): null {
    this.error = { kind, byte, facts }
    this.remainder = Buffer.alloc(0)
    return null
  }

  // Checked first, so a file of another format gets a clear message, not "byte 1 is wrong".
  private checkMessageName(bytes: Buffer): boolean {
    const start = bytes.subarray(0, 6).toString('latin1')
    const name = segment200.zone('messageName')
    if (name.allowed!.includes(start)) return true
    this.fail('notEfact', 0, { found: printable(start), looksLike: guessFormat(bytes) })
    return false
  }

  private decode(bytes: Buffer): string | null {
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!
      if (byte >= 0x20 && byte <= 0x7e) continue
      if (byte === 0x0a || byte === 0x0d) return this.fail('lineBreak', this.offset + i, { found: hex(byte) })
      // é in UTF-8 is two bytes (C3 A9): every following record would be cut one byte too early.
      if (byte >= 0xc2 && byte <= 0xf4 && bytes[i + 1]! >= 0x80 && bytes[i + 1]! <= 0xbf)
        return this.fail('utf8', this.offset + i, { found: `${hex(byte)} ${hex(bytes[i + 1]!)}` })
      if (byte < 0xa0) return this.fail('encoding', this.offset + i, { found: hex(byte) })
    }
    return bytes.toString('latin1')
  }
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0')
const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, (c) => `<${hex(c.charCodeAt(0))}>`)

// The first bytes of common formats, in hexadecimal.
const signatures: readonly [RegExp, string][] = [
  [/^(fffe|feff|3900|0039)/, 'UTF-16'],
  [/^efbbbf/, 'UTF-8 (BOM)'],
  [/^(f[0-9]){3}/, 'EBCDIC'],
  [/^(504b0304|1f8b)/, 'ZIP, GZIP'],
  [/^25504446/, 'PDF'],
  [/^(20)*3c/, 'XML'],
  [/^(20)*(5b|7b)/, 'JSON'],
  [/^4f5449/, 'base64'],
  [/^0[da]/, 'CR, LF'],
]
const guessFormat = (bytes: Buffer): string =>
  signatures.find(([sign]) => sign.test(bytes.toString('hex', 0, 16)))?.[1] ?? '-'

const CHUNK = 64 * 1024

/** The bytes of a file, at once or as a stream. */
export type EfactSource = Buffer | AsyncIterable<Buffer | Uint8Array>

/**
 * Calls `take` with the chunks of a file as they arrive, until it returns false. Between blocks of 64 KiB other requests of the
 * process take their turns.
 */
export async function readChunks(
  source: EfactSource,
  reader: RecordReader,
  take: (chunk: Chunk) => boolean,
): Promise<void> {
  if (Buffer.isBuffer(source) && !reader.accepts(source)) return
  const eventLoopYield = new EventLoopYield()
  for await (const part of Buffer.isBuffer(source) ? [source] : source) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(part)
    for (let at = 0; at < bytes.length; at += CHUNK) {
      if (eventLoopYield.shouldYield) await eventLoopYield.yieldNow()
      for (const chunk of reader.push(bytes.subarray(at, at + CHUNK))) if (!take(chunk)) return
      if (reader.error) return
    }
  }
  reader.end()
}
