declare const dayBrand: unique symbol
/** A calendar day, `YYYY-MM-DD`, in Belgium. Text order is calendar order. */
export type Day = string & { readonly [dayBrand]: true }
/** A calendar month, `YYYY-MM`. */
export type Month = string & { readonly [dayBrand]: 'month' }

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengthOfMonth = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]!)
const write = (year: number, month: number, dayOfMonth: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}` as Day
const read = (value: Day) => [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10))] as const

/** Whether the text is a day that exists. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string') return false
  const parts = PATTERN.exec(text)
  if (!parts) return false
  const year = Number(parts[1])
  const month = Number(parts[2])
  const dayOfMonth = Number(parts[3])
  return year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= lengthOfMonth(year, month)
}

/**
 * The day of a text, `YYYY-MM-DD`.
 * @throws RangeError if the calendar has no such day
 */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`"${text}" is not a day: YYYY-MM-DD is expected, for example 2025-09-01`)
  return text
}

// Days since 1970-01-01 by the civil calendar, without Date and without a time zone.
function ordinal(value: Day): number {
  const [year, month, dayOfMonth] = read(value)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

function fromOrdinal(days: number): Day {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth)
}

/** The day so many days later; negative: earlier. */
export const addDays = (value: Day, days: number): Day => fromOrdinal(ordinal(value) + days)

/** The day so many months later; the last day of the month if it is shorter. */
export function addMonths(value: Day, months: number): Day {
  const [year, month, dayOfMonth] = read(value)
  const count = year * 12 + (month - 1) + months
  const newYear = Math.floor(count / 12)
  const newMonth = (count % 12) + 1
  return write(newYear, newMonth, Math.min(dayOfMonth, lengthOfMonth(newYear, newMonth)))
}

/** The day so many years later; 29 February becomes 28 February in a year without one. */
export const addYears = (value: Day, years: number): Day => addMonths(value, years * 12)

/** The number of days from the first to the second day: 0 for the same day, negative if the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => ordinal(to) - ordinal(from)

/** The earliest of the days. Needs at least one. */
export const earliest = (...days: Day[]): Day => days.reduce((a, b) => (a <= b ? a : b))

/** The latest of the days. Needs at least one. */
export const latest = (...days: Day[]): Day => days.reduce((a, b) => (a >= b ? a : b))

/** The calendar month of a day. */
export const monthOf = (value: Day): Month => value.slice(0, 7) as Month

/** Whether the text is a calendar month, `YYYY-MM`. */
export const isMonth = (text: unknown): text is Month =>
  typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && text.slice(0, 4) !== '0000'

/** First day of a calendar month. */
export const firstDayOf = (month: Month): Day => `${month}-01` as string as Day

/** Last day of a calendar month. */
export const lastDayOf = (month: Month): Day =>
  write(
    Number(month.slice(0, 4)),
    Number(month.slice(5, 7)),
    lengthOfMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))),
  )

/** Age in whole years on a day. */
export function ageOn(birthDate: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years
}
