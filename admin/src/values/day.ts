/** 2026-11-21 as Belgians write it: 21/11/2026, in every language. */
export function dayText(day: string | null | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '')
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : ''
}

/** An instant in Brussels: 21/11/2026 14:05. */
export function instantText(instant: string | null | undefined): string {
  if (!instant) return ''
  const parts = Object.fromEntries(BRUSSELS.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  return `${parts.day}/${parts.month}/${parts.year} ${parts.hour}:${parts.minute}`
}

/** 2026-11 as 11/2026. */
export function monthText(month: string | null | undefined): string {
  const parts = /^(\d{4})-(\d{2})$/.exec(month ?? '')
  return parts ? `${parts[2]}/${parts[1]}` : ''
}

/** Reads what a clerk types: 21/11/2026, 21-11-26, 21.11.2026, 21112026, 2026-11-21. Nothing where it is no day. */
export function readDay(text: string): string | undefined {
  const typed = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  if (iso) return checked(iso[1]!, iso[2]!, iso[3]!)
  const parts =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed)
  if (!parts) return undefined
  return checked(parts[3]!.length === 2 ? `20${parts[3]}` : parts[3]!, parts[2]!, parts[1]!)
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
