import { isSentType, sentRecords } from './layouts'
import { EfactRecord, type WithinInvoice } from './record'
import { type Layout, layout } from './zone-layout'
import { errorDetail } from './zones/error-detail'
import { segment200, segment300, segment300Answer } from './zones/segments'
import { record91, record92 } from './zones/settlement'

/** The longest file that is taken: 32 MiB (contract, submitEfactFile). */
export const MAX_EFACT_BYTES = 32 * 1024 * 1024

// An answer says 450 characters more of each record.
const MAX_ANSWER_BYTES = 3 * MAX_EFACT_BYTES
const longAnswers = ['920098', '920099', '920900']

/** Why reading stopped. Nothing after it is known. */
export interface ReadError {
  kind: 'encoding' | 'utf8' | 'lineBreak' | 'cut' | 'tooLong' | 'empty' | 'notEfact' | 'afterEnd'
  /** Byte at which it was seen, from 0. */
  byte: number
  facts: Record<string, string | number>
}

/** What the reader gives, one after the other: segment 200, segment 300, records; in an answer the detail of each record too. */
export interface Chunk {
  record: EfactRecord
  detail?: EfactRecord
}

const unknownLayout = layout('??', 'unknown', 350, [])
const asLayout = (one: unknown): Layout => one as Layout

/** Cuts a file into records as it arrives, and keeps no more of it than one record. */
export class RecordReader {
  fault: ReadError | null = null
  /** Name of the message, once the segment 200 was read. */
  messageName: string | null = null
  private rest: Buffer = Buffer.alloc(0)
  private offset = 0
  private index = -2
  private ended = false
  private within: WithinInvoice | null = null
  private invoices = 0
  private lines = 0;

  /** The pieces that are whole with these bytes. Gives nothing any more once there is a fault. */
  *push(chunk: Buffer): Generator<Chunk> {
    if (this.fault || chunk.length === 0) return
    let bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk])
    if (!this.takes(bytes)) return
    while (bytes.length > 0) {
      if (this.ended) return void this.stopAfterEnd(bytes)
      const length = this.nextLength()
      if (bytes.length < length) break
      const piece = this.cut(bytes.subarray(0, length))
      if (!piece) return
      bytes = bytes.subarray(length)
      yield piece
    }
    // A copy, so that a small rest does not hold a large chunk in memory.
    this.rest = Buffer.from(bytes)
    if (this.index === -2 && this.rest.length >= 6) this.checkName(this.rest)
  }

  /** To be called after the last bytes. */
  end(): void {
    if (this.fault) return
    if (this.offset === 0 && this.rest.length === 0) this.stop('empty', 0, {})
    else if (this.index === -2 && !this.checkName(this.rest)) return
    else if (this.rest.length > 0) this.lookAt(this.rest) && this.stopCut()
    else if (this.index < 0) this.stopCut()
  }

  private stopCut(): void {
    this.stop('cut', this.offset, {
      found: this.rest.length,
      expected: this.nextLength(),
      record: Math.max(this.index, 0) + 1,
    })
  }

  private stopAfterEnd(bytes: Buffer): void {
    const lineBreak = bytes[0] === 0x0a || bytes[0] === 0x0d
    this.stop(lineBreak ? 'lineBreak' : 'afterEnd', this.offset, lineBreak ? { found: hex(bytes[0]!) } : {})
  }

  /** Whether so many bytes are taken at all; a fault where not. */
  takes(bytes: Buffer): boolean {
    const name = this.messageName ?? bytes.toString('latin1', 0, 6)
    const limit = longAnswers.includes(name) ? MAX_ANSWER_BYTES : MAX_EFACT_BYTES
    if (this.offset + bytes.length <= limit) return true
    this.stop('tooLong', limit, { limit, found: this.offset + bytes.length })
    return false
  }

  private isLongAnswer(): boolean {
    return longAnswers.includes(this.messageName ?? '')
  }

  private nextLength(): number {
    if (this.index === -2) return segment200.length
    if (this.index === -1) return this.isLongAnswer() ? segment300Answer.length : segment300.length
    return this.isLongAnswer() ? 800 : 350
  }

  private cut(bytes: Buffer): Chunk | null {
    if (this.index === -2 && !this.checkName(bytes)) return null
    const text = this.lookAt(bytes)
    if (text === null) return null
    const piece = this.pieceOf(text)
    if (!piece) return null
    this.offset += bytes.length
    this.index += 1
    return piece
  }

  private pieceOf(text: string): Chunk | null {
    const at = (one: unknown, index = this.index) => new EfactRecord(asLayout(one), text, index, this.offset)
    if (this.index === -2) {
      this.messageName = text.slice(0, 6)
      return { record: at(segment200, -1) }
    }
    if (this.index === -1) return { record: at(this.isLongAnswer() ? segment300Answer : segment300, -1) }
    const type = text.slice(0, 2)
    if (!this.isLongAnswer()) {
      if (this.messageName !== '920000') return this.stop('afterEnd', this.offset, {})
      this.ended = type === '96'
      this.enter(type)
      const known = asLayout(isSentType(type) ? sentRecords[type] : unknownLayout)
      return { record: new EfactRecord(known, text, this.index, this.offset, this.within) }
    }
    if (this.messageName === '920900' && (type === '91' || type === '92')) {
      this.ended = type === '92'
      return { record: at(type === '91' ? record91 : record92) }
    }
    const known = isSentType(type) ? sentRecords[type] : unknownLayout
    const record = new EfactRecord(asLayout(known), text.slice(0, 350), this.index, this.offset)
    return { record, detail: new EfactRecord(asLayout(errorDetail), text.slice(350), this.index, this.offset + 350) }
  }

  // The records 51 and 52 belong to the line before them, the others of an invoice to no line.
  private enter(type: string): void {
    if (type === '20') {
      this.within = { invoice: this.invoices++, line: null }
      this.lines = 0
    } else if (type === '30' || type === '40' || type === '50')
      this.within = this.within && { ...this.within, line: this.lines++ }
    else if (type === '80') this.within = this.within && { ...this.within, line: null }
    else if (type === '90' || type === '95' || type === '96') this.within = null
  }

  private stop(kind: ReadError['kind'], byte: number, facts: ReadError['facts']): null {
    this.fault = { kind, byte, facts }
    this.rest = Buffer.alloc(0)
    return null
  }

  // The name first: a file that is something else altogether is told so, not "byte 1 is wrong".
  private checkName(bytes: Buffer): boolean {
    const start = bytes.subarray(0, 6).toString('latin1')
    const name = segment200.zone('messageName')
    if (name.allowed!.includes(start)) return true
    this.stop('notEfact', 0, { found: printable(start), looksLike: looksLike(bytes) })
    return false
  }

  private lookAt(bytes: Buffer): string | null {
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!
      if (byte >= 0x20 && byte <= 0x7e) continue
      if (byte === 0x0a || byte === 0x0d) return this.stop('lineBreak', this.offset + i, { found: hex(byte) })
      // é in UTF-8 is two bytes, C3 A9: every record after it would be cut one byte too early.
      if (byte >= 0xc2 && byte <= 0xf4 && bytes[i + 1]! >= 0x80 && bytes[i + 1]! <= 0xbf)
        return this.stop('utf8', this.offset + i, { found: `${hex(byte)} ${hex(bytes[i + 1]!)}` })
      if (byte < 0xa0) return this.stop('encoding', this.offset + i, { found: hex(byte) })
    }
    return bytes.toString('latin1')
  }
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0')
const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, (c) => `<${hex(c.charCodeAt(0))}>`)

// Told by the first bytes, in hexadecimal.
const signs: readonly [RegExp, string][] = [
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
const looksLike = (bytes: Buffer): string => signs.find(([sign]) => sign.test(bytes.toString('hex', 0, 16)))?.[1] ?? '-'

const CHUNK = 64 * 1024

/** What a file may come from. */
export type EfactSource = Buffer | AsyncIterable<Buffer | Uint8Array>

/**
 * Hands over the pieces of a file as they arrive, until the taker answers false. Nothing is kept of them here, and other
 * requests of the process go on between two chunks of a long file.
 */
export async function readInto(
  source: EfactSource,
  reader: RecordReader,
  take: (piece: Chunk) => boolean,
): Promise<void> {
  if (Buffer.isBuffer(source) && !reader.takes(source)) return
  for await (const part of Buffer.isBuffer(source) ? [source] : source) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(part)
    for (let at = 0; at < bytes.length; at += CHUNK) {
      if (at > 0) await new Promise((resolve) => setImmediate(resolve))
      for (const piece of reader.push(bytes.subarray(at, at + CHUNK))) if (!take(piece)) return
      if (reader.fault) return
    }
  }
  reader.end()
}
