import type { ZoneLabel } from './zone-labels'

/** N: digits, padded with zeros on the left. A: text, padded with blanks on the right. */
export type ZoneType = 'N' | 'A'

/** What the characters of a zone mean, where it is more than digits (N) or text (A). */
export type ZoneForm =
  | 'amount' // sign and digits; cents, or units
  | 'sign' // the sign alone, its digits are the next zone
  | 'date' // YYYYMMDD, zeros where there is none
  | 'beneficiary' // NISS, padded with zeros to 13
  | 'inami' // 0 and an INAMI number; an establishment's is followed by 000
  | 'enterprise' // enterprise number of 10 digits
  | 'iban'
  | 'bic'
  | 'code' // 0 and a nomenclature code of 6 digits
  | 'reference' // a number of ours or theirs that may hold letters although its zone is numeric

/** One zone of a record or segment, described once: reader, writer, error texts and documentation follow from it. */
export interface Zone<K extends ZoneLabel = ZoneLabel> {
  /** The official number: `8a,8b`, `19`, `303`. */
  readonly zone: string
  readonly key: K
  /** First position, from 1. */
  readonly at: number
  readonly length: number
  readonly type: ZoneType
  readonly form?: ZoneForm
  /** The only values that may stand there. */
  readonly allowed?: readonly string[]
  /** Zeros or blanks are not enough. */
  readonly required?: boolean
  /** Number checks are made here, not only in another record that must hold the same. */
  readonly checked?: boolean
}

type ZoneExtras = Pick<Zone, 'form' | 'allowed' | 'required' | 'checked'>

/** A zone, written as the tables of the public format description write it. */
export const defineZone = <const K extends ZoneLabel>(
  zone: string,
  at: number,
  length: number,
  type: ZoneType,
  key: K,
  extras: ZoneExtras = {},
): Zone<K> => ({ zone, key, at, length, type, ...extras })

/** A stretch of a record: a zone, or reserved positions between two zones. */
export interface ZoneSpec<K extends ZoneLabel = ZoneLabel> {
  at: number
  length: number
  zone: Zone<K> | null
  /** What the writer puts into reserved positions. */
  filler: '0' | ' '
  /** Two digits for an error code about these positions. */
  number: string
}

/** A record or segment: its zones in order, and everything between them. */
export class Layout<K extends ZoneLabel = ZoneLabel> {
  readonly cells: readonly ZoneSpec<K>[]
  /** The cells whose characters must be more than digits or text. */
  readonly particular: readonly ZoneSpec<K>[]
  /** 1 for the positions (from 0) that must be digits. */
  readonly digits: Uint8Array
  private readonly byKey: ReadonlyMap<K, Zone<K>>

  constructor(
    /** Record type (`50`) or segment (`200`, `300`). */
    readonly type: string,
    readonly name: string,
    readonly length: number,
    readonly zones: readonly Zone<K>[],
    /** What follows the last zone. */
    tail: '0' | ' ',
    /** The source says that reserved positions of this record are checked to be zeros. */
    readonly reservedChecked: boolean,
  ) {
    this.cells = cellsOf(zones, length, tail)
    this.particular = this.cells.filter(({ zone }) => (zone ? isParticular(zone) : reservedChecked))
    this.digits = new Uint8Array(length)
    for (const zone of zones) if (isNumeric(zone)) this.digits.fill(1, zone.at - 1, zone.at - 1 + zone.length)
    this.byKey = new Map(zones.map((zone) => [zone.key, zone]))
  }

  zone(key: K): Zone<K> {
    const zone = this.byKey.get(key)
    if (!zone) throw new Error(`record ${this.type} has no zone "${key}"`)
    return zone
  }
}

/** Whether a zone holds digits and nothing else. */
export const isNumeric = (zone: Zone): boolean =>
  zone.type === 'N' && zone.form !== 'amount' && zone.form !== 'reference'
const isParticular = (zone: Zone): boolean =>
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

const twoDigits = (zone: string): string => /^\d+/.exec(zone)![0].slice(-2).padStart(2, '0')
const followingNumber = (zone: Zone | undefined): string =>
  zone ? String((Number(/(\d+)[ab]?$/.exec(zone.zone)![1]) % 100) + 1).padStart(2, '0') : '01'

function cellsOf<K extends ZoneLabel>(zones: readonly Zone<K>[], length: number, tail: '0' | ' '): ZoneSpec<K>[] {
  const cells: ZoneSpec<K>[] = []
  let next = 1
  let previous: Zone<K> | undefined
  for (const zone of zones) {
    if (zone.at > next)
      cells.push({ at: next, length: zone.at - next, zone: null, filler: '0', number: followingNumber(previous) })
    cells.push({ at: zone.at, length: zone.length, zone, filler: '0', number: twoDigits(zone.zone) })
    next = zone.at + zone.length
    previous = zone
  }
  if (next <= length)
    cells.push({ at: next, length: length - next + 1, zone: null, filler: tail, number: followingNumber(previous) })
  return cells
}

/** Makes a layout of its zones. `tail` fills what follows the last zone; gaps between zones are zeros. */
export const layout = <K extends ZoneLabel>(
  type: string,
  name: string,
  length: number,
  zones: readonly Zone<K>[],
  more: { tail?: '0' | ' '; reservedChecked?: boolean } = {},
): Layout<K> => new Layout(type, name, length, zones, more.tail ?? '0', more.reservedChecked ?? false)

/** The two digits of the zone in an error code: 19 for zone 19, 08 for zones 8a,8b. */
export const zoneNumber = (zone: Zone): string => twoDigits(zone.zone)
