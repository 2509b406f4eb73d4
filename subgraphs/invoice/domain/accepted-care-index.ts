import { addDays, type Day, lastDayOf, type Month, monthOf } from '../../../shared/values/day'
import { type AcceptedCare, isSpread } from './accepted-care'
import { type Days, daysOfCare, shareDay } from './care-days'

/** The accepted care of persons, by person and calendar month, while lines are evaluated one after the other. */
export class AcceptedCareIndex {
  private readonly byPerson = new Map<string, Map<Month, AcceptedCare[]>>()

  add(personId: string, care: AcceptedCare): void {
    const byMonth = this.byPerson.get(personId) ?? new Map<Month, AcceptedCare[]>()
    this.byPerson.set(personId, byMonth)
    for (const month of monthsOf(daysOfCare(care))) byMonth.set(month, [...(byMonth.get(month) ?? []), care])
  }

  remove(personId: string, care: Pick<AcceptedCare, 'id' | 'performedOn' | 'performedUntil'>): void {
    const byMonth = this.byPerson.get(personId)
    for (const month of monthsOf(daysOfCare(care)))
      byMonth?.set(
        month,
        (byMonth.get(month) ?? []).filter(({ id }) => id !== care.id),
      )
  }

  /** The accepted care of a person that has a day in common with these days, or with care on unknown days that has. */
  near(personId: string, days: Days): AcceptedCare[] {
    let hull = days
    for (;;) {
      const found = this.sharingDay(personId, hull)
      const wider = hullOf(hull, found)
      if (wider.from === hull.from && wider.to === hull.to) return found
      hull = wider
    }
  }

  // Reads the months that have care, not at each month of the days: a claim may name thousands of years.
  private sharingDay(personId: string, days: Days): AcceptedCare[] {
    const byMonth = this.byPerson.get(personId)
    if (!byMonth) return []
    const [first, last] = [monthOf(days.from), monthOf(days.to)]
    const lists =
      first === last
        ? [byMonth.get(first) ?? []]
        : [...byMonth].flatMap(([month, list]) => (first <= month && month <= last ? [list] : []))
    const found = lists.flat().filter((care) => shareDay(daysOfCare(care), days))
    return lists.length === 1 ? found : [...new Set(found)]
  }
}

/** The days, and those of all care among `found` whose units lie on unknown days. */
export function hullOf(days: Days, found: readonly AcceptedCare[]): Days {
  let { from, to } = days
  for (const care of found) {
    if (!isSpread(care)) continue
    const other = daysOfCare(care)
    if (other.from < from) from = other.from
    if (other.to > to) to = other.to
  }
  return { from, to }
}

function monthsOf({ from, to }: Days): Month[] {
  const months: Month[] = []
  for (let month: Month = monthOf(from); month <= monthOf(to); month = nextMonth(month)) months.push(month)
  return months
}

const nextMonth = (month: Month): Month => monthOf(addDays(lastDayOf(month) as Day, 1))
