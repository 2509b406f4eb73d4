import { syntheticBisNumber, syntheticBisNumberOfMan } from '../e2e-scenario/identifiers'

export type Gender = 'FEMALE' | 'MALE'

const pad = (value: number, width: number) => String(value).padStart(width, '0')

/** A fictitious BIS number of an adult, another one at each call: journeys do not share persons. */
export const bisNumber = (gender: Gender = 'FEMALE'): string =>
  gender === 'MALE' ? syntheticBisNumberOfMan() : syntheticBisNumber()

/** The birth date in such a number, in ISO format. */
export function birthDateOf(bis: string): string {
  const [year, month, day] = [0, 2, 4].map((at) => Number(bis.slice(at, at + 2)))
  return `19${year}-${pad((month ?? 0) - 40, 2)}-${pad(day ?? 0, 2)}`
}

/** A day in ISO format as a user types it: 21/11/2026. */
export const asTyped = (day: string): string => day.split('-').reverse().join('/')

/** A day as a user types it, counted in days from today in Brussels. */
export const typedDay = (days = 0): string => asTyped(isoDay(days))

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
