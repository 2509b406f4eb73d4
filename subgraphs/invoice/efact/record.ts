import { type Cents, cents } from '../../../shared/values/cents'
import { type Day, isDay } from '../../../shared/values/day'
import type { SentType, sentRecords } from './layouts'
import type { ZoneLabel } from './zone-labels'
import type { KeysOf, Layout } from './zone-layout'

const AMOUNT = /^[+-]?\d+$/

/** Ranks from 0, as in a JSON file: an invoice of the sending, and a line of it (records 30 and 50 with their 51 and 52). */
export interface WithinInvoice {
  invoice: number
  line: number | null
}

/** A record or segment as it was read: its characters stay untouched, zones are cut out when asked for. */
export class EfactRecord<K extends ZoneLabel = ZoneLabel> {
  constructor(
    readonly layout: Layout<K>,
    readonly text: string,
    /** Rank in the sending, from 0 for the record 10; -1 for the segments 200 and 300. */
    readonly index: number,
    /** First byte of the record in the file, from 0. */
    readonly offset: number,
    /** The invoice and line of the sending that it belongs to; null where it belongs to none. */
    readonly within: WithinInvoice | null = null,
  ) {}

  get type(): string {
    return this.layout.type
  }

  /** The same record with its keys known; the caller has looked at its type. */
  as<T extends SentType>(type: T): Sent<T> {
    if (this.type !== type) throw new Error(`a record ${this.type} is not a record ${type}`)
    return this as unknown as Sent<T>
  }

  /** The zone's characters as they stand. */
  raw(key: K): string {
    const { at, length } = this.layout.zone(key)
    return this.text.slice(at - 1, at - 1 + length)
  }

  /** The zone without the blanks around it. */
  trimmed(key: K): string {
    return this.raw(key).trim()
  }

  /** The zone without blanks and leading zeros; null where nothing is left. */
  number(key: K): string | null {
    return this.trimmed(key).replace(/^0+/, '') || null
  }

  /** The zone as text; null where it is blank or only zeros. */
  reference(key: K): string | null {
    const text = this.trimmed(key)
    return /^0*$/.test(text) ? null : text
  }

  /** The zone as a whole number; 0 where it can't be read. */
  integer(key: K): number {
    const raw = this.raw(key)
    return /^\d{1,15}$/.test(raw) ? Number(raw) : 0
  }

  /** The signed zone as a whole number, cents where it is money; 0 where it is blank or can't be read. */
  signed(key: K): Cents {
    const raw = this.raw(key)
    // `|| 0`: a negative zero of a credit note is no money either way.
    return AMOUNT.test(raw) ? cents(Number(raw) || 0) : cents(0)
  }

  /** The sign in front of the zone. */
  sign(key: K): '+' | '-' | null {
    const first = this.raw(key)[0]
    return first === '+' || first === '-' ? first : null
  }

  /** The zone as a day; null for zeros and for what is no day. */
  day(key: K): Day | null {
    const raw = this.raw(key)
    const text = `${raw.slice(0, 4)}-${raw.slice(4, 6)}-${raw.slice(6, 8)}`
    return isDay(text) ? text : null
  }
}

/** A record of a sending, by its type. */
export type Sent<T extends SentType> = EfactRecord<KeysOf<(typeof sentRecords)[T]>>
