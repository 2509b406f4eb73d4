import { recordCheckDigits } from './check-digits'
import type { ZoneLabel } from './zone-labels'
import type { KeysOf, Layout, Zone, ZoneSpec } from './zone-layout'

/** Values for the zones of a record; a missing one is written as zeros (N), blanks (A), or + and zeros (signed). */
export type ZoneValues<L> = Partial<Record<KeysOf<L>, string | number | null>>

const truncatedZones: readonly ZoneLabel[] = ['ownReference', 'contactLastName', 'contactFirstName', 'cinAccreditation']
const transliterations: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  '’': "'",
  '«': '"',
  '»': '"',
  '„': '"',
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
}

/** The text without accents, in printable ASCII. */
export const toAscii = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, (character) => transliterations[character] ?? ' ')

function throwZoneError(zone: Zone, value: string | number, reason: string): never {
  throw new RangeError(`zone ${zone.zone} (${zone.key}) cannot contain "${value}": ${reason}`)
}

function formatSigned(zone: Zone, value: number): string {
  if (!Number.isSafeInteger(value)) throwZoneError(zone, value, 'a whole number is expected')
  // A zero in a credit note is negative: -0 keeps its sign.
  const sign = value < 0 || Object.is(value, -0) ? '-' : '+'
  const digits = String(Math.abs(value))
  if (digits.length > zone.length - 1) throwZoneError(zone, value, `it has ${zone.length - 1} digits`)
  return sign + digits.padStart(zone.length - 1, '0')
}

function formatZone(zone: Zone, value: string | number | null | undefined): string {
  if (zone.form === 'amount' && (typeof value === 'number' || value === null || value === undefined))
    return formatSigned(zone, value ?? 0)
  if (value === null || value === undefined) return (zone.type === 'N' ? '0' : ' ').repeat(zone.length)
  const text = toAscii(String(value))
  if (text.length > zone.length) {
    if (truncatedZones.includes(zone.key)) return text.slice(0, zone.length)
    throwZoneError(zone, value, `it has ${zone.length} positions`)
  }
  if (zone.type === 'A') return text.padEnd(zone.length, ' ')
  if (zone.form !== 'reference' && !/^\d*$/.test(text)) throwZoneError(zone, value, 'digits are expected')
  return /^\d*$/.test(text) ? text.padStart(zone.length, '0') : text.padEnd(zone.length, ' ')
}

/**
 * Writes a record or segment: zones, reserved positions and computed check digits.
 * @throws RangeError that names the zone whose value does not fit
 */
export function writeRecord<K extends ZoneLabel>(
  layout: Layout<K>,
  values: Partial<Record<NoInfer<K>, string | number | null>>,
): string {
  const zoneValues = values as Record<string, string | number | null | undefined>
  let text = ''
  let hasCheck = false
  for (const { zone, length, filler } of layout.specs as readonly ZoneSpec[]) {
    if (!zone) text += filler.repeat(length)
    else if (zone.key === 'recordType') text += layout.type
    else text += formatZone(zone, zoneValues[zone.key])
    if (zone?.key === 'recordCheck') hasCheck = true
  }
  return hasCheck ? text.slice(0, 348) + recordCheckDigits(text) : text
}
