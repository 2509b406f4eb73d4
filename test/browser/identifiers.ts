/** A fictitious BIS number: birth date 15 January 1980, valid check digits. An even sequence is a woman. */
export function bisNumber(sequence: number): string {
  const body = `804115${String(sequence).padStart(3, '0')}`
  return `${body}${String(97 - (Number(body) % 97)).padStart(2, '0')}`
}

/** A day as a user types it (21/11/2026), counted in days from today in Brussels. */
export function typedDay(days = 0): string {
  return isoDay(days).split('-').reverse().join('/')
}

/** A day in ISO format, counted in days from today in Brussels. */
export function isoDay(days = 0): string {
  const [day, month, year] = new Intl.DateTimeFormat('nl-BE', {
    timeZone: 'Europe/Brussels',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  })
    .format(new Date(Date.now() + days * 86_400_000))
    .split(/\D+/)
  return `${year}-${month}-${day}`
}
