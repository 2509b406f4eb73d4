import { monthOf } from '../../../../shared/values/day'
import { formatMonthKey, type MonthKey } from '../../persistence/checking.repository'
import type { CheckData, LineToCheck } from './load-check-data'

/** The key of the month that a line counts for, with a monthly maximum or without; null if coverage or person are unknown. */
export function monthOfLine(line: LineToCheck, data: CheckData): string | null {
  const key = anyMonthKeyOf(line, data)
  return key && formatMonthKey(key)
}

/** The month whose usage limits a line; null without a monthly maximum. */
export function monthKeyOf(line: LineToCheck, data: CheckData): MonthKey | null {
  const terms = data.coverageOf(line)?.terms
  return terms?.patientPart === 'PARTIAL' && terms.patientPartMaxPerMonth !== null ? anyMonthKeyOf(line, data) : null
}

/** The months whose usage limits the lines. */
export const monthKeysOf = (lines: readonly LineToCheck[], data: CheckData): MonthKey[] =>
  lines.flatMap((line) => monthKeyOf(line, data) ?? [])

function anyMonthKeyOf(line: LineToCheck, data: CheckData): MonthKey | null {
  const { terms, cpas } = data.coverageOf(line) ?? {}
  const person = data.persons.get(line.niss)
  if (!terms || !cpas || !person) return null
  const { id: personId, ids: personIds } = person
  return { personId, personIds, cpas, careType: terms.careType, month: monthOf(line.performedOn) }
}
