import { ageOn, type Day } from './day'
import { type BirthBounds, birthBounds } from './niss'

/** Between which days a person was born: the birth date that the registers tell or, where they tell none, what the number leaves. */
export const birthOf = (birthDate: Day | null, number: string): BirthBounds | null =>
  birthDate === null ? birthBounds(number) : { earliest: birthDate, latest: birthDate }

/** The lowest and the highest age in whole years that a person can have on a day. */
export function agesOn({ earliest, latest }: BirthBounds, on: Day): { lowest: number; highest: number } {
  if (earliest === latest) return { lowest: ageOn(latest, on), highest: ageOn(earliest, on) }
  // Somebody who is alive on the day was born by then.
  return { lowest: Math.max(0, ageOn(latest, on)), highest: Math.max(0, ageOn(earliest, on)) }
}
