import { addDays, type Day, lastDayOf, type Month, monthOf } from '../../../shared/values/day'
import { type AcceptedCare, isSpread } from './accepted-care'
import { type Days, daysOfCare, shareDay } from './care-days'

/** The accepted care of persons, by person and calendar month, while lines are judged one after the other. */
export class AcceptedCareIndex {
  private readonly byMonth = new Map<string, AcceptedCare[]>()

  add(personId: string, care: AcceptedCare): void {
    for (const key of keysOf(personId, daysOfCare(care))) {
      const list = this.byMonth.get(key)
      if (list) list.push(care)
      else this.byMonth.set(key, [care])
    }
  }

  remove(personId: string, care: Pick<AcceptedCare, 'id' | 'performedOn' | 'performedUntil'>): void {
    for (const key of keysOf(personId, daysOfCare(care)))
      this.byMonth.set(
        key,
        (this.byMonth.get(key) ?? []).filter(({ id }) => id !== care.id),
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

  private sharingDay(personId: string, days: Days): AcceptedCare[] {
    const keys = keysOf(personId, days)
    const found = keys.flatMap((key) => this.byMonth.get(key) ?? []).filter((care) => shareDay(daysOfCare(care), days))
    return keys.length === 1 ? found : [...new Set(found)]
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

function keysOf(personId: string, { from, to }: Days): string[] {
  const keys: string[] = []
  for (let month: Month = monthOf(from); month <= monthOf(to); month = nextMonth(month))
    keys.push(`${personId}|${month}`)
  return keys
}

const nextMonth = (month: Month): Month => monthOf(addDays(lastDayOf(month) as Day, 1))
