import type { ZoneLabel } from './zone-labels'

/** N: digits, padded with zeros on the left. A: text, padded with blanks on the right. */
export type ZoneType = 'N' | 'A'

/** The format of a zone that is options specific than digits (N) or text (A). */
export type ZoneForm =
  | 'amount' // sign and digits; cents, or units
  | 'sign' // the sign only; the next zone contains the digits
  | 'date' // YYYYMMDD, or zeros
  | 'beneficiary' // NISS, padded with zeros to 13
  | 'inami' // 0 and an INAMI number; 000 follows an establishment's
  | 'enterprise' // enterprise number of 10 digits
  | 'iban'
  | 'bic'
  | 'code' // 0 and a nomenclature code of 6 digits
  | 'reference' // a reference that may contain letters although the zone is numeric

/** One zone of a record or segment. Reader, writer, error texts and documentation use this description. */
export interface Zone<K extends ZoneLabel = ZoneLabel> {
  /** The official number: `8a,8b`, `19`, `303`. */
  readonly zone: string
  readonly key: K
  /** First position, from 1. */
  readonly at: number
  readonly length: number
  readonly type: ZoneType
  readonly form?: ZoneForm
  /** The allowed values. */
  readonly allowed?: readonly string[]
  /** Zeros or blanks are an error. */
  readonly required?: boolean
  /** The check digits of the number are verified here, not only in another record that must contain the same number. */
  readonly checked?: boolean
}

type ZoneExtras = Pick<Zone, 'form' | 'allowed' | 'required' | 'checked'>

/** Defines a zone in the order of the tables of the public format description. */
export const defineZone = <const K extends ZoneLabel>(
  zone: string,
  at: number,
  length: number,
  type: ZoneType,
  key: K,
  extras: ZoneExtras = {},
): Zone<K> => ({ zone, key, at, length, type, ...extras })

/** A range of positions of a record: a zone, or reserved positions between two zones. */
export interface ZoneSpec<K extends ZoneLabel = ZoneLabel> {
  at: number
  length: number
  zone: Zone<K> | null
  /** The character that the writer puts into reserved positions. */
  filler: '0' | ' '
  /** The two digits of these positions in an error code. */
  number: string
}

/** The layout of a record or segment: its zones in order, and the reserved positions between them. */
export class Layout<K extends ZoneLabel = ZoneLabel> {
  readonly specs: readonly ZoneSpec<K>[]
  /** The zones and reserved positions with a check beyond "digits" or "text". */
  readonly checkedSpecs: readonly ZoneSpec<K>[]
  /** 1 at each position (from 0) that must be a digit. */
  readonly digitPositions: Uint8Array
  private readonly byKey: ReadonlyMap<K, Zone<K>>

  constructor(
    /** Record type (`50`) or segment (`200`, `300`). */
    readonly type: string,
    readonly name: string,
    readonly length: number,
    readonly zones: readonly Zone<K>[],
    /** The filler after the last zone. */
    tail: '0' | ' ',
    /** Reserved positions must be zeros (the format description says so for this record). */
    readonly reservedChecked: boolean,
  ) {
    this.specs = specsOf(zones, length, tail)
    this.checkedSpecs = this.specs.filter(({ zone }) => (zone ? needsCheck(zone) : reservedChecked))
    this.digitPositions = new Uint8Array(length)
    for (const zone of zones) if (isNumeric(zone)) this.digitPositions.fill(1, zone.at - 1, zone.at - 1 + zone.length)
    this.byKey = new Map(zones.map((zone) => [zone.key, zone]))
  }

  zone(key: K): Zone<K> {
    const zone = this.byKey.get(key)
    if (!zone) throw new Error(`Record ${this.type} has no zone "${key}".`)
    return zone
  }
}

/** Whether a zone contains digits only. */
export const isNumeric = (zone: Zone): boolean =>
  zone.type === 'N' && zone.form !== 'amount' && zone.form !== 'reference'
const needsCheck = (zone: Zone): boolean =>
  Boolean(
    zone.allowed ||
      zone.required ||
      zone.checked ||
      zone.form === 'amount' ||
      zone.form === 'sign' ||
      zone.form === 'date' ||
      zone.key === 'cpas',
  )

/** The keys of a layout's zones. */
export type KeysOf<L> = L extends Layout<infer K> ? K : never

const twoDigitsOf = (zone: string): string => /^\d+/.exec(zone)![0].slice(-2).padStart(2, '0')
const numberAfter = (zone: Zone | undefined): string =>
  zone ? String((Number(/(\d+)[ab]?$/.exec(zone.zone)![1]) % 100) + 1).padStart(2, '0') : '01'

function specsOf<K extends ZoneLabel>(zones: readonly Zone<K>[], length: number, tail: '0' | ' '): ZoneSpec<K>[] {
  const specs: ZoneSpec<K>[] = []
  let next = 1
  let previous: Zone<K> | undefined
  for (const zone of zones) {
    if (zone.at > next)
      specs.push({ at: next, length: zone.at - next, zone: null, filler: '0', number: numberAfter(previous) })
    specs.push({ at: zone.at, length: zone.length, zone, filler: '0', number: twoDigitsOf(zone.zone) })
    next = zone.at + zone.length
    previous = zone
  }
  if (next <= length)
    specs.push({ at: next, length: length - next + 1, zone: null, filler: tail, number: numberAfter(previous) })
  return specs
}

/** Defines a layout. `tail` is the filler after the last zone; gaps between zones are zeros. */
export const defineLayout = <K extends ZoneLabel>(
  type: string,
  name: string,
  length: number,
  zones: readonly Zone<K>[],
  options: { tail?: '0' | ' '; reservedChecked?: boolean } = {},
): Layout<K> => new Layout(type, name, length, zones, options.tail ?? '0', options.reservedChecked ?? false)

/** The two digits of the zone in an error code: 19 for zone 19, 08 for zones 8a,8b. */
export const zoneNumber = (zone: Zone): string => twoDigitsOf(zone.zone)
