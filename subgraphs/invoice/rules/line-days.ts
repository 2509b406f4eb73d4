import { addDays, type Day, daysBetween } from '../../../shared/values/day'
import { merged, type Period } from '../../../shared/values/period'
import type { CareOfPerson } from '../domain/accepted-care'
import { type Days, daysOfCare } from '../domain/care-days'
import type { CoverageOfDays, LineCase } from './line-case'

type LineDays = Pick<LineCase, 'performedOn' | 'performedUntil'>

/** The facts of a day of care. Those of a line over several days say which day it is, and how many days are before it. */
export const factsOfDay = ({ performedOn, performedUntil }: LineDays, on: Day) =>
  performedUntil === null
    ? { performedOn: on }
    : { performedOn: on, day: on, daysCovered: daysBetween(performedOn, on) }

/** The last day of the care. */
export const lastDayOfCare = (line: LineDays): Day => daysOfCare(line).to

/** The first of the days that lies in none of the periods; null if each day lies in one. */
export function firstDayOutside(days: Days, periods: readonly Period[]): Day | null {
  const holding = merged(periods).find(({ to }) => to === null || to >= days.from)
  if (!holding || holding.from > days.from) return days.from
  return holding.to === null || holding.to >= days.to ? null : addDays(holding.to, 1)
}

/** The terms of a day of care; null if the code has no care type. */
export function coverageOn({ coverage, performedOn, performedUntil }: Pick<LineCase, 'coverage'> & LineDays, on: Day) {
  const found = coverage?.days?.find(({ from, to }) => from <= on && on <= to)
  return found ?? (coverage && { ...coverage, ...daysOfCare({ performedOn, performedUntil }) })
}

/** The terms of all days of care, in order; empty if the code has no care type. */
export function coverageOfAllDays(line: Pick<LineCase, 'coverage'> & LineDays): readonly CoverageOfDays[] {
  if (!line.coverage) return []
  return line.coverage.days ?? [{ ...line.coverage, ...daysOfCare(line) }]
}

/** The line as care of its person. */
export const careOfPerson = (line: LineCase): CareOfPerson => ({
  code: line.code,
  careType: line.item?.careType ?? null,
  provider: line.providerKey,
  invoiceId: line.invoiceId,
  stay: line.stay,
  performedOn: line.performedOn,
  performedUntil: line.performedUntil,
  quantity: line.quantity,
})

/** Whether the decision requires an attestation for a day of the care. */
export const isAttestationRequired = (line: Pick<LineCase, 'coverage'> & LineDays): boolean =>
  coverageOfAllDays(line).some(({ amuAttestationRequired }) => amuAttestationRequired)
