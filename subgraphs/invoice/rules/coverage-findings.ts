import type { Finding } from '../../../shared/rules/finding'
import { type Day, daysBetween } from '../../../shared/values/day'

/** Findings of an invoice in place of findings of the coverage: the provider has no right to the care. */
export const NO_RIGHT: readonly string[] = ['INV-DECEASED', 'INV-NOT-PARTICIPATING']

/** The fact of a finding about care over several days: how many days before the first one that is refused are covered. */
export const DAYS_COVERED = 'daysCovered'

/** Whether the finding says that the provider has no right to the care; it has one if the first days are covered. */
export const saysNotCovered = ({ rule, severity, facts }: Finding): boolean =>
  severity === 'ERROR' &&
  (rule.startsWith('COV-') || NO_RIGHT.includes(rule)) &&
  !facts.some(({ name, value }) => name === DAYS_COVERED && Number(value) > 0)

/**
 * The findings of care over several days: each rule once, for the first day on which it refuses, with that day and the number of days
 * of care before it.
 */
export function findingsOfDays(days: readonly { from: Day; findings: readonly Finding[] }[]): Finding[] {
  const careStart = days[0]?.from
  const byRule = new Map<string, Finding>()
  for (const { from, findings } of days)
    for (const finding of findings)
      if (careStart && !byRule.has(finding.rule)) byRule.set(finding.rule, withDay(finding, careStart, from))
  return [...byRule.values()]
}

const withDay = (finding: Finding, careStart: Day, day: Day): Finding => ({
  ...finding,
  facts: [
    ...finding.facts.filter(({ name }) => name !== 'day' && name !== DAYS_COVERED),
    { name: 'day', value: day },
    { name: DAYS_COVERED, value: String(daysBetween(careStart, day)) },
  ],
})

/** The first day of care that a finding refuses; undefined for care of one day. */
export const dayOfFinding = (finding: Finding | undefined): Day | undefined =>
  finding?.facts.find(({ name }) => name === 'day')?.value as Day | undefined
