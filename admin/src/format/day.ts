import { i18nProvider } from '../i18n/i18nProvider'

// 21/11/2026 in Belgium, 21.11.2026 in German: as the server writes days in sentences.
const separator = () => (i18nProvider.getLocale() === 'de' ? '.' : '/')

/** 2026-11-21 as the reader's language writes it. */
export function formatDate(day: string | null | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '')
  return parts ? [parts[3], parts[2], parts[1]].join(separator()) : ''
}

/** An instant in Brussels: 21/11/2026 14:05. */
export function formatInstant(instant: string | null | undefined): string {
  if (!instant) return ''
  const parts = Object.fromEntries(BRUSSELS.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  return `${[parts.day, parts.month, parts.year].join(separator())} ${parts.hour}:${parts.minute}`
}

/** 2026-11 as 11/2026, or 11.2026. */
export function formatMonth(month: string | null | undefined): string {
  const parts = /^(\d{4})-(\d{2})$/.exec(month ?? '')
  return parts ? [parts[2], parts[1]].join(separator()) : ''
}

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
  const latest = century === 'history' ? nextYear(today) : today
  // 29/02/00 was a day in 2000 and none in 1900: each century is tried for itself.
  return century === 'deadline' || (recent && recent <= latest) ? recent : checked(`19${year}`, month, day)
}

const nextYear = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

/** Whether this is a day as the graph writes it. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && parseDate(value) === value

/** Reads 10/2026, 10-2026 or 2026-10. Undefined where it is no month. */
export function parseMonth(text: string): string | undefined {
  const typed = text.trim()
  const iso = /^(\d{4})-(\d{2})$/.exec(typed)
  const parts = /^(\d{1,2})[/.\- ](\d{4})$/.exec(typed)
  const [year, month] = iso ? [iso[1]!, iso[2]!] : parts ? [parts[2]!, parts[1]!.padStart(2, '0')] : []
  return year && month && Number(month) >= 1 && Number(month) <= 12 && Number(year) > 0 ? `${year}-${month}` : undefined
}

function checked(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const real = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(iso) ? iso : undefined
}

/** The day that a filter counts from: the demo's day where one was chosen, else today in Brussels. */
export function today(demoClock: string | undefined): string {
  if (demoClock) return demoClock.slice(0, 10)
  const parts = Object.fromEntries(BRUSSELS.formatToParts(new Date()).map(({ type, value }) => [type, value]))
  return `${parts.year}-${parts.month}-${parts.day}`
}

/** How many days from one day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** So many days later, on the calendar. */
export function addDays(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

const BRUSSELS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
