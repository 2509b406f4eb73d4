import type { Cents } from '../../../shared/values/cents'
import { addDays, type Day, firstDayOf, lastDayOf, type Month, monthOf } from '../../../shared/values/day'
import type { BirthBounds } from '../../../shared/values/niss'
import { countDays, type Days, pricedDays, startsWithin, stretchesFrom } from '../domain/care-days'
import { type Claim, type CostSplit, type PricedUnits, splitCost, tariffTotal } from '../domain/cost-split'
import type { Tariff } from '../domain/nomenclature'
import type { CoverageOfDays, LineCase } from './line-case'
import { coverageOn } from './line-days'
import { birthOfPerson, tariffOf, tariffRate } from './tariff-rate.rule'

/** Days with units on which tariff, terms and calendar month are the same. */
export interface PricedStretch extends Days {
  units: number
  month: Month
  tariff: Tariff | null
  /** Null if the code has no care type. */
  coverage: CoverageOfDays | null
}

// Several rules price the same case.
const computed = new WeakMap<LineCase, readonly PricedStretch[]>()

/** The days with units of a line, with their tariffs and terms. */
export function pricedStretches(line: LineCase): readonly PricedStretch[] {
  const known = computed.get(line) ?? computeStretches(line)
  computed.set(line, known)
  return known
}

function computeStretches(line: LineCase): PricedStretch[] {
  const { from, to, unitsPerDay } = pricedDays(line, line.item?.byDay ?? false)
  const starts = from === to ? [from] : startsWithin({ from, to }, changesOf(line, { from, to }))
  return stretchesFrom(starts, to).map((days) => ({
    ...days,
    units: unitsPerDay * countDays(days),
    month: monthOf(days.from),
    tariff: tariffOf(line, days.from),
    coverage: coverageOn(line, days.from),
  }))
}

/** The tariff of all units of a line, in cents; null if a day with a unit has none. */
export function tariffOfLine(line: LineCase): Cents | null {
  const stretches = pricedStretches(line)
  return stretches.every(hasTariff) ? tariffTotal(stretches) : null
}

/** The shares of a line that claims an amount; null if a day with a unit has no tariff or no terms. */
export function splitLine(line: LineCase, claimed: Cents): CostSplit | null {
  const pricedUnits = pricedStretches(line).map(toPricedUnits)
  const claim: Claim = {
    pricedUnits: pricedUnits.filter((priced) => priced !== null),
    claimed,
    usedByMonth: line.usedByMonth,
  }
  return claim.pricedUnits.length < pricedUnits.length ? null : splitCost(claim)
}

const hasTariff = <S extends PricedStretch>(stretch: S): stretch is S & { tariff: Tariff } => stretch.tariff !== null

function toPricedUnits({ units, month, tariff, coverage }: PricedStretch): PricedUnits | null {
  const { state, terms } = coverage ?? {}
  return tariff && state && terms ? { units, month, tariff, state, terms, insured: coverage?.insured ?? false } : null
}

// The days on which tariff, age, rate, terms or month can change.
function changesOf(line: LineCase, days: Days): Day[] {
  const birth = line.tariffs.some(({ minAge, maxAge }) => minAge !== null || maxAge !== null)
    ? birthOfPerson(line)
    : null
  return [
    ...line.tariffs.flatMap(({ period: { from, to } }) => (to === null ? [from] : [from, addDays(to, 1)])),
    ...tariffRate.wordings.flatMap(({ from, until }) => [
      ...(from ? [from] : []),
      ...(until ? [addDays(until, 1)] : []),
    ]),
    ...(line.coverage?.days ?? []).map(({ from }) => from),
    ...(birth ? birthdaysWithin(birth, days) : []),
    ...monthStarts(days),
  ]
}

function monthStarts({ from, to }: Days): Day[] {
  const starts: Day[] = []
  for (let start = addDays(lastDayOf(monthOf(from)), 1); start <= to; start = addDays(lastDayOf(monthOf(start)), 1))
    starts.push(firstDayOf(monthOf(start)))
  return starts
}

// The first day of each year on which a person born on that day is a year older.
function birthdaysWithin({ earliest, latest }: BirthBounds, { from, to }: Days): Day[] {
  const days: Day[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    for (const birth of [earliest, latest]) {
      const isLeapDay = birth.slice(5) === '02-29' && lastDayOf(`${year}-02` as Month).slice(8) !== '29'
      days.push(`${year}-${isLeapDay ? '03-01' : birth.slice(5)}` as Day)
    }
  return days
}
