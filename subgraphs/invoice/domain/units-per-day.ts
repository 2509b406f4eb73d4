import { addDays, type Day } from '../../../shared/values/day'
import { type AcceptedCare, type CareOfPerson, sharedByStays } from './accepted-care'
import { countDays, type Days, placeUnits, shareDay, type UnitPlacement } from './care-days'

/** More units of a code than the days allow. */
export interface TooManyUnits {
  day: Day
  /** Whether they are those of this day; else of several days from it on. */
  isOfOneDay: boolean
  /** Units on these days, what is accepted included. */
  units: number
  allowed: number
}

/**
 * The first day on which the evaluated care and the accepted care of the same code have more than `maxPerDay` units. Units on unknown
 * days of a period fit if some distribution over these days does.
 */
export function tooManyUnits(
  care: CareOfPerson,
  maxPerDay: number,
  accepted: readonly AcceptedCare[],
): TooManyUnits | null {
  const own = placeUnits(care, care.stay !== null)
  const others = accepted.filter(({ code }) => code === care.code).flatMap((other) => placementsBeside(other, care))
  return tooManyOnADay(own, others, maxPerDay) ?? tooManyInAPeriod(own, others, maxPerDay)
}

// The units of other care, without those of the day that two stays share.
function placementsBeside(other: AcceptedCare, care: CareOfPerson): UnitPlacement[] {
  const placement = placeUnits(other, other.stay !== null)
  if (!care.stay || !other.stay || other.invoiceId === care.invoiceId) return [placement]
  const { from, to } = placement
  const isShared = (day: Day) => sharedByStays(care.stay!, other.stay!, day)
  const rest = {
    ...placement,
    from: isShared(from) ? addDays(from, 1) : from,
    to: to !== from && isShared(to) ? addDays(to, -1) : to,
  }
  return rest.from <= rest.to ? [rest] : []
}

function tooManyOnADay(own: UnitPlacement, others: readonly UnitPlacement[], maxPerDay: number): TooManyUnits | null {
  if (own.kind === 'ANY_DAY') return null
  if (own.count > maxPerDay) return { day: own.from, isOfOneDay: true, units: own.count, allowed: maxPerDay }
  const onDays = others.filter((other) => other.kind === 'EACH_DAY' && shareDay(other, own))
  const starts = [own.from, ...onDays.map(({ from }) => from).filter((from) => from > own.from)].sort()
  for (const day of starts) {
    const units = own.count + unitsWithin(onDays, { from: day, to: day })
    if (units > maxPerDay) return { day, isOfOneDay: true, units, allowed: maxPerDay }
  }
  return null
}

// By Hall's theorem units on unknown days fit unless more of them lie within a period than its days take; such a period begins and
// ends with a period of units on unknown days.
function tooManyInAPeriod(
  own: UnitPlacement,
  others: readonly UnitPlacement[],
  maxPerDay: number,
): TooManyUnits | null {
  const all = [own, ...others]
  const spread = all.filter(({ kind }) => kind === 'ANY_DAY')
  for (const { from } of spread)
    for (const { to } of spread) {
      const days = { from, to }
      if (from > to || unitsWithin([own], days) === 0) continue
      const [units, allowed] = [unitsWithin(all, days), maxPerDay * countDays(days)]
      if (units > allowed) return { day: own.from > from ? own.from : from, isOfOneDay: false, units, allowed }
    }
  return null
}

// The units that lie within the days for certain.
function unitsWithin(placements: readonly UnitPlacement[], days: Days): number {
  let units = 0
  for (const { kind, from, to, count } of placements) {
    if (kind === 'ANY_DAY') units += days.from <= from && to <= days.to ? count : 0
    else if (from <= days.to && days.from <= to)
      units += count * countDays({ from: from > days.from ? from : days.from, to: to < days.to ? to : days.to })
  }
  return units
}
