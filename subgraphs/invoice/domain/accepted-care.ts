import type { CareType } from '../../../shared/values/care-types'
import { addDays, type Day } from '../../../shared/values/day'
import { type CareOverDays, countDays, type Days, daysOfCare, firstSharedDay, placeUnits } from './care-days'

/** Care of a person that counts when another line of that person is evaluated. */
export interface CareOfPerson extends CareOverDays {
  code: string
  careType: CareType | null
  /** The provider, the same for both spellings of its number. */
  provider: string
  invoiceId: string
  /** The stay that the lines billed by day of the invoice form; null for a line that is not billed by day. */
  stay: Days | null
}

/** Care that was accepted, or that is before the evaluated line in its file and not refused. */
export interface AcceptedCare extends CareOfPerson {
  id: string
  inSameFile: boolean
}

/** Care types that an accepted stay excludes on the days between admission and discharge. */
const OUTSIDE_OF_STAYS: readonly (CareType | null)[] = ['AMBULATORY_HOSPITAL_CARE', 'GENERAL_MEDICINE']

/** Whether an accepted stay excludes care of this type, and such care a stay. */
const isExcludedByStay = ({ careType, stay }: Pick<CareOfPerson, 'careType' | 'stay'>): boolean =>
  stay === null && OUTSIDE_OF_STAYS.includes(careType)

/** Whether the units of the care lie on unknown days. */
export const isSpread = (care: CareOfPerson): boolean => placeUnits(care, care.stay !== null).kind === 'ANY_DAY'

/** Care that collides with the evaluated line, and the first day on which it does. */
export interface Collision {
  with: AcceptedCare
  day: Day
}

const firstCollision = (collisions: Collision[]): Collision | null =>
  collisions.reduce<Collision | null>((first, next) => (first && first.day <= next.day ? first : next), null)

const collide = (accepted: readonly AcceptedCare[], dayOf: (other: AcceptedCare) => Day | null): Collision | null =>
  firstCollision(
    accepted.flatMap((other) => {
      const day = dayOf(other)
      return day ? [{ with: other, day }] : []
    }),
  )

/** The same code of the same provider on a common day. Stays of different invoices are evaluated by `stayCollision`. */
export const duplicateOf = (care: CareOfPerson, accepted: readonly AcceptedCare[]): Collision | null =>
  collide(accepted, (other) => {
    if (other.code !== care.code || other.provider !== care.provider) return null
    if (care.stay && other.invoiceId !== care.invoiceId) return null
    return firstSharedDay(daysOfCare(care), daysOfCare(other))
  })

/** A stay of another invoice on a common day, or care that may not lie in a stay on a day between admission and discharge. */
export const stayCollision = (care: CareOfPerson, accepted: readonly AcceptedCare[]): Collision | null =>
  collide(accepted, (other) => {
    if (other.invoiceId === care.invoiceId) return null
    if (care.stay && other.stay) return firstDayOfBothStays(care, other)
    const stay = care.stay ?? other.stay
    if (!stay || !isExcludedByStay(care.stay ? other : care)) return null
    return firstDayBetweenEnds(stay, daysOfCare(care), daysOfCare(other))
  })

// Two stays may share the day on which one ends and the other one begins.
function firstDayOfBothStays(care: CareOfPerson, other: CareOfPerson): Day | null {
  const first = firstSharedDay(daysOfCare(care), daysOfCare(other))
  if (!first || !sharedByStays(care.stay!, other.stay!, first)) return first
  const next = addDays(first, 1)
  return next <= daysOfCare(care).to && next <= daysOfCare(other).to ? next : null
}

/** Whether two stays may share a day: it is the last one of one of them and the first one of the other. Two stays of that day only are the same stay. */
export const sharedByStays = (one: Days, other: Days, day: Day): boolean =>
  ((one.to === day && other.from === day) || (one.from === day && other.to === day)) &&
  !(one.from === one.to && other.from === other.to)

// Care of the day of admission or of discharge may be ambulatory.
function firstDayBetweenEnds(stay: Days, days: Days, otherDays: Days): Day | null {
  if (countDays(stay) < 3) return null
  const between = { from: addDays(stay.from, 1), to: addDays(stay.to, -1) }
  const common = firstSharedDay(days, otherDays)
  if (!common) return null
  const to = days.to <= otherDays.to ? days.to : otherDays.to
  return firstSharedDay({ from: common, to }, between)
}

/** A code that cannot be accepted on the same day. `notWith` are the codes that exclude the evaluated one or are excluded by it. */
export function excludedCompanion(
  care: CareOfPerson,
  notWith: readonly string[],
  accepted: readonly AcceptedCare[],
): Collision | null {
  if (notWith.length === 0) return null
  const units = placeUnits(care, care.stay !== null)
  return collide(accepted, (other) =>
    notWith.includes(other.code) ? firstSharedDay(units, placeUnits(other, other.stay !== null)) : null,
  )
}
