import { addDays, lastDayOf, type Month, monthOf } from '../../../../shared/values/day'
import { pricedDays } from '../../domain/care-days'
import type { MonthlyUsage } from '../../domain/monthly-usage'
import { formatMonthKey, type MonthKey } from '../../persistence/checking.repository'
import type { CheckData, LineToCheck } from './load-check-data'

/** The months of the days with units of a line, with a monthly maximum or without; none if coverage or person are unknown. */
export function monthsOfLine(line: LineToCheck, data: CheckData): MonthKey[] {
  const { terms, cpas } = data.coverageOf(line) ?? {}
  const person = data.persons.get(line.niss)
  if (!terms || !cpas || !person) return []
  const { id: personId, ids: personIds } = person
  const { from, to } = pricedDays(line, data.items.get(line.code)?.byDay ?? false)
  const months: Month[] = []
  for (let month = monthOf(from); month <= monthOf(to); month = monthOf(addDays(lastDayOf(month), 1)))
    months.push(month)
  return months.map((month) => ({ personId, personIds, cpas, careType: terms.careType, month }))
}

/** The months whose usage limits a line; none without a monthly maximum. */
export function limitedMonthsOf(line: LineToCheck, data: CheckData): MonthKey[] {
  const coverage = data.coverageOf(line)
  const isLimited = (coverage?.days ?? (coverage ? [coverage] : [])).some(
    ({ terms }) => terms?.patientPart === 'PARTIAL' && terms.patientPartMaxPerMonth !== null,
  )
  return isLimited ? monthsOfLine(line, data) : []
}

/** The months whose usage limits the lines. */
export const monthKeysOf = (lines: readonly LineToCheck[], data: CheckData): MonthKey[] =>
  lines.flatMap((line) => limitedMonthsOf(line, data))

/** What is used so far of the months of a line. */
export const usageOfMonths = (months: readonly MonthKey[], usage: MonthlyUsage) =>
  new Map(months.map((key) => [key.month, usage.soFar(formatMonthKey(key))]))

/** Counts the shares of an accepted line for its months. */
export function addToMonths(
  months: readonly MonthKey[],
  usage: MonthlyUsage,
  sharesByMonth: Readonly<Record<Month, number>>,
): void {
  for (const key of months) usage.add(formatMonthKey(key), sharesByMonth[key.month] ?? 0)
}
