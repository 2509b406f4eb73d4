import type { Finding } from '../../../shared/rules/finding'
import { type Day, daysBetween } from '../../../shared/values/day'

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
    ...finding.facts.filter(({ name }) => name !== 'day' && name !== 'daysCovered'),
    { name: 'day', value: day },
    { name: 'daysCovered', value: String(daysBetween(careStart, day)) },
  ],
})

/** The first day of care that a finding refuses; undefined for care of one day. */
export const dayOfFinding = (finding: Finding | undefined): Day | undefined =>
  finding?.facts.find(({ name }) => name === 'day')?.value as Day | undefined
