import { recordCheckDigits } from '../check-digits'
import { hasCheckDigits, isSentType, sentRecords } from '../layouts'
import type { ZoneLabel } from '../zone-labels'
import type { Layout } from '../zone-layout'

const HEAD = 227

/** Test builder: the records of a sending as texts, to be changed one by one. */
export class EfactMutator {
  head: string
  records: string[]

  constructor(bytes: Buffer) {
    const text = bytes.toString('latin1')
    this.head = text.slice(0, HEAD)
    this.records = text.slice(HEAD).match(/.{350}/gs) ?? []
  }

  /** Writes into a zone; its record's check digits are made right again unless the change is about them. */
  put(index: number, key: ZoneLabel, value: string): this {
    const text = this.records[index]!
    const type = text.slice(0, 2)
    if (!isSentType(type)) throw new Error(`record ${index} is of the unknown type ${type}`)
    const { at, length } = (sentRecords[type] as unknown as Layout).zone(key)
    if (value.length !== length)
      throw new Error(`zone ${key} of a record ${type} has ${length} positions, not ${value.length}`)
    const changed = text.slice(0, at - 1) + value + text.slice(at - 1 + length)
    this.records[index] = key === 'recordCheck' ? changed : checked(changed)
    return this
  }

  /** Writes at a position, from 1. */
  overwrite(index: number, at: number, value: string): this {
    const text = this.records[index]!
    this.records[index] = checked(text.slice(0, at - 1) + value + text.slice(at - 1 + value.length))
    return this
  }

  /** Makes sequence numbers and check digits right again. */
  renumber(): this {
    this.records = this.records.map((text, i) =>
      hasCheckDigits(text.slice(0, 2))
        ? checked(text.slice(0, 2) + String(i + 1).padStart(6, '0') + text.slice(8))
        : text,
    )
    return this
  }

  bytes(): Buffer {
    return Buffer.from(this.head + this.records.join(''), 'latin1')
  }
}

const checked = (text: string): string =>
  hasCheckDigits(text.slice(0, 2)) ? text.slice(0, 348) + recordCheckDigits(text) : text
