import { dayIn, monthIn } from '../../../shared/texts/format'
import { addDays as addDaysTo, type Day, daysBetween as daysFrom, isDay, isMonth } from '../../../shared/values/day'
import { brusselsDay } from '../../../shared/values/instant'
import { currentLanguage } from '../i18n/i18nProvider'

export { isDay }

/** 2026-11-21 as the reader's language writes it: 21/11/2026 in Belgium, 21.11.2026 in German. */
export function formatDate(date: string | null | undefined): string {
  const day = date?.slice(0, 10)
  return isDay(day) ? dayIn(day, currentLanguage()) : ''
}

/** An instant in Brussels: 21/11/2026 14:05. */
export const formatInstant = (instant: string | null | undefined): string =>
  instant ? `${formatDate(brusselsDay(instant))} ${TIME.format(new Date(instant))}` : ''

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', hour: '2-digit', minute: '2-digit' })

/** 2026-11 as 11/2026, or 11.2026. */
export const formatMonth = (month: string | null | undefined): string =>
  isMonth(month) ? monthIn(month, currentLanguage()) : ''

/**
 * What a day is about decides the century of a year of two digits: a deadline is in 20xx, a birth is never later than
 * today, and what is reported of the past (a residence, an address) at most one year later than today.
 */
export type Century = 'deadline' | 'birth' | 'history'

/** Reads what a clerk types: 21/11/2026, 21-11-26, 21.11.2026, 21112026, 2026-11-21. Undefined where it is no day. */
export function parseDate(text: string, century: Century = 'deadline', today = ''): string | undefined {
  const typed = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  if (iso) return checked(iso[1]!, iso[2]!, iso[3]!)
  const parts =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed)
  if (!parts) return undefined
  const [day, month, year] = [parts[1]!, parts[2]!, parts[3]!]
  if (year.length === 4) return checked(year, month, day)
  const recent = checked(`20${year}`, month, day)
  const latest = century === 'history' ? `${Number(today.slice(0, 4)) + 1}${today.slice(4)}` : today
  // 29/02/00 was a day in 2000 and none in 1900: each century is tried for itself.
  return century === 'deadline' || (recent && recent <= latest) ? recent : checked(`19${year}`, month, day)
}

function checked(year: string, month: string, dayOfMonth: string): string | undefined {
  const day = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

/** Reads 10/2026, 10-2026 or 2026-10. Undefined where it is no month. */
export function parseMonth(text: string): string | undefined {
  const parts = /^(\d{1,2})[/.\- ](\d{4})$/.exec(text.trim())
  const month = parts ? `${parts[2]}-${parts[1]!.padStart(2, '0')}` : text.trim()
  return isMonth(month) ? month : undefined
}

/** The day that a filter counts from: the demo's day where one was chosen, else today in Brussels. */
export const today = (demoClock: string | undefined): string =>
  demoClock ? demoClock.slice(0, 10) : brusselsDay(new Date())

/** How many days from one day to another; negative where the other is earlier. */
export const daysBetween = (from: string, to: string): number => daysFrom(from as Day, to as Day)

/** So many days later, on the calendar. */
export const addDays = (day: string, days: number): string => addDaysTo(day as Day, days)
