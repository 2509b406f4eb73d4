import { type Day, isDay } from './day'

const BRUSSELS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/** Whether the text is an instant in ISO 8601 with an offset. */
export const isInstant = (text: unknown): text is string =>
  typeof text === 'string' && ISO.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))

/**
 * The instant in UTC with milliseconds.
 * @throws RangeError if the text is not ISO 8601 with an offset
 */
export function instant(text: unknown): string {
  if (!isInstant(text))
    throw new RangeError(
      `${JSON.stringify(text)} is not an instant: ISO 8601 with an offset is expected, for example 2025-09-01T09:00:00+02:00`,
    )
  return new Date(text).toISOString()
}

/** The day in Belgium (Europe/Brussels) at an instant. */
export const brusselsDay = (at: string | Date): Day =>
  BRUSSELS.format(typeof at === 'string' ? new Date(at) : at) as Day

const HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', hour: '2-digit', hourCycle: 'h23' })

/** Noon in Belgium on a day, as an instant in UTC: 11:00 or, in summer, 10:00. */
export function brusselsNoon(on: Day): string {
  const eleven = new Date(`${on}T11:00:00.000Z`)
  return new Date(eleven.getTime() - (Number(HOUR.format(eleven)) - 12) * 3_600_000).toISOString()
}

/** The first instant of a day in Belgium, in UTC: 23:00 or, in summer, 22:00 of the day before. */
export function brusselsMidnight(on: Day): string {
  const summer = new Date(Date.parse(`${on}T00:00:00.000Z`) - 2 * 3_600_000)
  return new Date(summer.getTime() + (brusselsDay(summer) === on ? 0 : 3_600_000)).toISOString()
}
