import { type Cents, cents } from '../../../shared/values/cents'
import { type Day, isDay } from '../../../shared/values/day'
import type { RecordType, recordLayouts } from './layouts'
import type { ZoneLabel } from './zone-labels'
import type { KeysOf, Layout } from './zone-layout'

const AMOUNT = /^[+-]?\d+$/

/** Position of a record: index of the invoice, and index of the line in it (record 30 or 50 with its 51 and 52); both from 0. */
export interface InvoicePosition {
  invoice: number
  line: number | null
}

/** A record or segment of a file. It keeps its characters unchanged; the methods read single zones. */
export class EfactRecord<K extends ZoneLabel = ZoneLabel> {
  constructor(
    readonly layout: Layout<K>,
    readonly text: string,
    /** Index of the record in the file, from 0 for record 10; -1 for segments 200 and 300. */
    readonly index: number,
    /** Byte offset of the record in the file, from 0. */
    readonly offset: number,
    /** The invoice and line that the record belongs to; null for records outside invoices. */
    readonly position: InvoicePosition | null = null,
  ) {}

  get type(): string {
    return this.layout.type
  }

  /**
   * The same record, typed by its record type.
   * @throws Error if the record has another type
   */
  as<T extends RecordType>(type: T): RecordOf<T> {
    if (!hasType(this, type)) throw new Error(`Expected record ${type}, got record ${this.type}.`)
    return this
  }

  /** The characters of the zone, unchanged. */
  raw(key: K): string {
    const { at, length } = this.layout.zone(key)
    return this.text.slice(at - 1, at - 1 + length)
  }

  /** The zone without surrounding blanks. */
  trimmed(key: K): string {
    return this.raw(key).trim()
  }

  /** The zone without blanks and leading zeros; null for an empty zone. */
  number(key: K): string | null {
    return this.trimmed(key).replace(/^0+/, '') || null
  }

  /** The zone as text; null for blanks or zeros. */
  reference(key: K): string | null {
    const text = this.trimmed(key)
    return /^0*$/.test(text) ? null : text
  }

  /** The zone as an integer; 0 if it is not numeric. */
  integer(key: K): number {
    const raw = this.raw(key)
    return /^\d{1,15}$/.test(raw) ? Number(raw) : 0
  }

  /** The signed zone as an integer (cents for amounts); 0 if it is blank or not numeric. */
  signed(key: K): Cents {
    const raw = this.raw(key)
    // `|| 0` turns the negative zero of a credit note into 0.
    return AMOUNT.test(raw) ? cents(Number(raw) || 0) : cents(0)
  }

  /** The sign of the zone; null without one. */
  sign(key: K): '+' | '-' | null {
    const first = this.raw(key)[0]
    return first === '+' || first === '-' ? first : null
  }

  /** The zone as a day; null for zeros and for an invalid date. */
  day(key: K): Day | null {
    const raw = this.raw(key)
    const text = `${raw.slice(0, 4)}-${raw.slice(4, 6)}-${raw.slice(6, 8)}`
    return isDay(text) ? text : null
  }
}

/** A record of an invoice message (920000), by its type. */
export type RecordOf<T extends RecordType> = EfactRecord<KeysOf<(typeof recordLayouts)[T]>>

const hasType = <T extends RecordType>(record: EfactRecord, type: T): record is RecordOf<T> => record.type === type
