import { type Day, firstDayOf, isDay, lastDayOf, type Month } from './day'
import { systemDay } from './system-day'

declare const nissBrand: unique symbol
/** A national register or BIS number that can exist: 11 digits. Compare persons, never numbers. */
export type Niss = string & { readonly [nissBrand]: true }
/** National register number, or BIS number of a person outside the register. */
export type NumberKind = 'NISS' | 'BIS'
/** The sex that the day sequence of a number encodes. */
export type EncodedSex = 'MALE' | 'FEMALE'
/** The first and the last possible birth date; both are the same day where the date is known. */
export interface BirthBounds {
  earliest: Day
  latest: Day
}

const withoutSeparators = (text: string) => text.replace(/[.\-\s]/g, '')
const remainder = (digits: string, prefix: number) => (prefix + Number(digits.slice(0, 9))) % 97
const hasCheckDigits = (digits: string, prefix: number) => 97 - remainder(digits, prefix) === Number(digits.slice(9))

/** Put before the nine digits of a person born in 2000 or later, to compute the check digits. */
const PREFIX_FROM_2000 = 2_000_000_000

// Both formulas never hold for the same check digits: 2 x 10^9 is no multiple of 97.
function centuryOf(digits: string): '19' | '20' | null {
  if (hasCheckDigits(digits, 0)) return '19'
  return hasCheckDigits(digits, PREFIX_FROM_2000) ? '20' : null
}

const monthPart = (digits: string) => Number(digits.slice(2, 4))
// A BIS number adds 20 to the month where the sex was unknown at its creation, 40 where it was known.
const monthIn = (digits: string) => monthPart(digits) % 20
const isMonthPart = (digits: string) => monthPart(digits) < 60 && monthIn(digits) <= 12

/** Why no such number can exist, in a few words; null if it can. */
function problemOf(text: unknown): string | null {
  const digits = typeof text === 'string' ? withoutSeparators(text) : ''
  if (!/^\d{11}$/.test(digits)) return '11 digits with right check digits are expected'
  const century = centuryOf(digits)
  if (century === null) return 'the check digits are wrong'
  if (!isMonthPart(digits)) return 'the month is 00 to 12; a BIS number adds 20 or 40 to it'
  const sequence = digits.slice(6, 9)
  if (sequence === '000' || sequence === '999') return 'the day sequence is 001 to 998'
  // Where the month is unknown the register counts on in the day part, beyond 31 by now.
  const month = String(monthIn(digits)).padStart(2, '0')
  const dayPart = digits.slice(4, 6)
  if (month !== '00' && dayPart !== '00' && !isDay(`${century}${digits.slice(0, 2)}-${month}-${dayPart}`))
    return 'the month has no such day'
  return boundsIn(digits, century).earliest > systemDay() ? 'the birth date is in the future' : null
}

function boundsIn(digits: string, century: '19' | '20'): BirthBounds {
  const year = `${century}${digits.slice(0, 2)}`
  const part = String(monthIn(digits)).padStart(2, '0')
  if (part === '00') return { earliest: `${year}-01-01` as Day, latest: `${year}-12-31` as Day }
  const month = `${year}-${part}` as Month
  const date = `${month}-${digits.slice(4, 6)}`
  return isDay(date) ? { earliest: date, latest: date } : { earliest: firstDayOf(month), latest: lastDayOf(month) }
}

/** Whether the text, with or without dots, dashes and spaces, is a national register or BIS number that can exist. */
export const isNiss = (text: unknown): boolean => problemOf(text) === null

/**
 * The number as 11 digits.
 * @throws RangeError with the reason if no such number can exist
 */
export function niss(text: unknown): Niss {
  const problem = problemOf(text)
  if (problem) throw new RangeError(`${JSON.stringify(text)} is not a national register or BIS number: ${problem}`)
  return withoutSeparators(text as string) as Niss
}

/** What kind of number it is: BIS numbers have 20 or 40 added to the month. */
export const numberKind = (value: Niss): NumberKind => (monthPart(value) >= 20 ? 'BIS' : 'NISS')

/** The days between which a person with this number was born: a day, a month or a year. Null for a text that is no number. */
export function birthBounds(value: string): BirthBounds | null {
  const century = /^\d{11}$/.test(value) ? centuryOf(value) : null
  return century === null || !isMonthPart(value) ? null : boundsIn(value, century)
}

/** The birth date in the number; null if it does not contain month and day. */
export function birthDateIn(value: Niss): Day | null {
  const bounds = birthBounds(value)
  return bounds && bounds.earliest === bounds.latest ? bounds.earliest : null
}

/** The sex in the number: an odd day sequence for men. Null for a BIS number created while the sex was unknown. */
export function sexIn(value: Niss): EncodedSex | null {
  const part = monthPart(value)
  if (part >= 20 && part < 40) return null
  return Number(value.slice(6, 9)) % 2 === 1 ? 'MALE' : 'FEMALE'
}

/** The two check digits for nine digits, for a person born before 2000 or not. */
export const nissCheckDigits = (nineDigits: string, bornFrom2000: boolean): string =>
  String(97 - remainder(nineDigits, bornFrom2000 ? PREFIX_FROM_2000 : 0)).padStart(2, '0')

/** The number as people read it: 85.41.01-997.75. */
export const formatNiss = (n: string): string =>
  `${n.slice(0, 2)}.${n.slice(2, 4)}.${n.slice(4, 6)}-${n.slice(6, 9)}.${n.slice(9)}`
