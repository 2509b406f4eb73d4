import { recordCheckDigits } from './check-digits'
import type { ZoneLabel } from './zone-labels'
import type { KeysOf, Layout, Zone, ZoneSpec } from './zone-layout'

/** Values for the zones of a record; what is not given is zero (N), blank (A) or + and zeros (signed). */
export type ZoneValues<L> = Partial<Record<KeysOf<L>, string | number | null>>

const cutWhereTooLong: readonly ZoneLabel[] = [
  'ownReference',
  'contactLastName',
  'contactFirstName',
  'cinAccreditation',
]
const letters: Readonly<Record<string, string>> = {
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
export const unaccented = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, (character) => letters[character] ?? ' ')

function refuse(zone: Zone, value: string | number, why: string): never {
  throw new RangeError(`zone ${zone.zone} (${zone.key}) can't hold "${value}": ${why}`)
}

function signedText(zone: Zone, value: number): string {
  if (!Number.isSafeInteger(value)) refuse(zone, value, 'a whole number is expected')
  // A credit note is negative also where it is zero: -0 is told apart.
  const sign = value < 0 || Object.is(value, -0) ? '-' : '+'
  const digits = String(Math.abs(value))
  if (digits.length > zone.length - 1) refuse(zone, value, `it has ${zone.length - 1} digits`)
  return sign + digits.padStart(zone.length - 1, '0')
}

function zoneText(zone: Zone, value: string | number | null | undefined): string {
  if (zone.form === 'amount' && (typeof value === 'number' || value === null || value === undefined))
    return signedText(zone, value ?? 0)
  if (value === null || value === undefined) return (zone.type === 'N' ? '0' : ' ').repeat(zone.length)
  const text = unaccented(String(value))
  if (text.length > zone.length) {
    if (cutWhereTooLong.includes(zone.key)) return text.slice(0, zone.length)
    refuse(zone, value, `it has ${zone.length} positions`)
  }
  if (zone.type === 'A') return text.padEnd(zone.length, ' ')
  if (zone.form !== 'reference' && !/^\d*$/.test(text)) refuse(zone, value, 'digits are expected')
  return /^\d*$/.test(text) ? text.padStart(zone.length, '0') : text.padEnd(zone.length, ' ')
}

/** Writes a record or segment: every zone in its place, reserved positions filled, its check digits computed. */
export function writeRecord<K extends ZoneLabel>(
  layout: Layout<K>,
  values: Partial<Record<NoInfer<K>, string | number | null>>,
): string {
  const given = values as Record<string, string | number | null | undefined>
  let text = ''
  let hasCheck = false
  for (const { zone, length, filler } of layout.cells as readonly ZoneSpec[]) {
    if (!zone) text += filler.repeat(length)
    else if (zone.key === 'recordType') text += layout.type
    else text += zoneText(zone, given[zone.key])
    if (zone?.key === 'recordCheck') hasCheck = true
  }
  return hasCheck ? text.slice(0, 348) + recordCheckDigits(text) : text
}
