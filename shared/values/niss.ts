import { isDay } from './day'

declare const nissBrand: unique symbol
/** A national register or BIS number with right check digits: 11 digits. Compare persons, never numbers. */
export type Niss = string & { readonly [nissBrand]: true }
/** National register number, or BIS number of a person outside the register. */
export type NumberKind = 'NISS' | 'BIS'

const bare = (text: string) => text.replace(/[.\-\s]/g, '')
const born1900 = (digits: string) => 97 - (Number(digits.slice(0, 9)) % 97) === Number(digits.slice(9))
const born2000 = (digits: string) =>
  97 - ((2_000_000_000 + Number(digits.slice(0, 9))) % 97) === Number(digits.slice(9))
// Months 1-12, +20 where the sex was unknown at creation of a BIS number, +40 where it was known; 00 where the month is unknown (domain.md 2.1, 2.2).
const monthFits = (month: number) => month <= 12 || (month >= 20 && month <= 32) || (month >= 40 && month <= 52)

/** Whether the text, with or without dots, dashes and spaces, is such a number with right check digits. */
export function isNiss(text: unknown): boolean {
  if (typeof text !== 'string') return false
  const digits = bare(text)
  if (!/^\d{11}$/.test(digits)) return false
  if (!monthFits(Number(digits.slice(2, 4))) || Number(digits.slice(4, 6)) > 31) return false
  return born1900(digits) || born2000(digits)
}

/** The number as 11 digits; throws on wrong check digits, month or day. */
export function niss(text: unknown): Niss {
  if (!isNiss(text))
    throw new RangeError(
      `${JSON.stringify(text)} is not a national register or BIS number: 11 digits with right check digits are expected`,
    )
  return bare(text as string) as Niss
}

/** What kind of number it is: BIS numbers have 20 or 40 added to the month. */
export const numberKind = (value: Niss): NumberKind => (Number(value.slice(2, 4)) >= 20 ? 'BIS' : 'NISS')

/** The birth date that the number tells, or null where month or day is unknown. */
export function birthDateIn(value: Niss): string | null {
  const month = Number(value.slice(2, 4)) % 20
  const text = `${born1900(value) ? '19' : '20'}${value.slice(0, 2)}-${String(month).padStart(2, '0')}-${value.slice(4, 6)}`
  return isDay(text) ? text : null
}

/** The two check digits for nine digits, for a person born before 2000 or not. */
export const nissCheckDigits = (nineDigits: string, bornFrom2000: boolean): string =>
  String(97 - (((bornFrom2000 ? 2_000_000_000 : 0) + Number(nineDigits)) % 97)).padStart(2, '0')
