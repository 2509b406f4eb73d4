import { recordCheckDigits } from '../check-digits'
import { hasCheckDigits, isRecordType, recordLayouts } from '../layouts'
import type { ZoneLabel } from '../zone-labels'
import type { Layout } from '../zone-layout'

const SEGMENTS_LENGTH = 227

/** Test builder: changes single records of an invoice message. */
export class EfactMutator {
  segments: string
  records: string[]

  constructor(bytes: Buffer) {
    const text = bytes.toString('latin1')
    this.segments = text.slice(0, SEGMENTS_LENGTH)
    this.records = text.slice(SEGMENTS_LENGTH).match(/.{350}/gs) ?? []
  }

  /** Writes into a zone and corrects the record's check digits, unless they are the zone. */
  setZone(index: number, key: ZoneLabel, value: string): this {
    const text = this.records[index]!
    const type = text.slice(0, 2)
    if (!isRecordType(type)) throw new Error(`record ${index} has the unknown type ${type}`)
    const layout: Layout = recordLayouts[type]
    const { at, length } = layout.zone(key)
    if (value.length !== length)
      throw new Error(`zone ${key} of a record ${type} has ${length} positions, not ${value.length}`)
    const changed = text.slice(0, at - 1) + value + text.slice(at - 1 + length)
    this.records[index] = key === 'recordCheck' ? changed : withCheckDigits(changed)
    return this
  }

  /** Writes at a position, from 1, and corrects the record's check digits. */
  overwrite(index: number, at: number, value: string): this {
    const text = this.records[index]!
    this.records[index] = withCheckDigits(text.slice(0, at - 1) + value + text.slice(at - 1 + value.length))
    return this
  }

  /** Corrects the sequence numbers and check digits of all records. */
  renumber(): this {
    this.records = this.records.map((text, i) =>
      hasCheckDigits(text.slice(0, 2))
        ? withCheckDigits(text.slice(0, 2) + String(i + 1).padStart(6, '0') + text.slice(8))
        : text,
    )
    return this
  }

  bytes(): Buffer {
    return Buffer.from(this.segments + this.records.join(''), 'latin1')
  }
}

const withCheckDigits = (text: string): string =>
  hasCheckDigits(text.slice(0, 2)) ? text.slice(0, 348) + recordCheckDigits(text) : text
