import { type Day, day } from '../../../shared/values/day'
import type { DecisionCase } from '../rules/decision-case'

// Instruction to the CPAS: from this day on, a decision also needs a coverage of general medicine.
const GP_COVERAGE_REQUIRED_FROM = day('2025-09-01')

/** The first days that a change adds: all those of a new decision; of a modification, those that are earlier than before or new. */
export function addedStartDates(decisionCase: DecisionCase): { path: string; from: Day }[] {
  const { content, previous } = decisionCase
  const starts = [
    { path: 'validity.from', from: content.validity.from, before: previous?.content.validity.from },
    ...content.coverages.map((coverage, i) => ({
      path: `coverages.${i}.period.from`,
      from: coverage.period.from,
      before: previous?.content.coverages.find((old) => old.careType === coverage.careType)?.period.from,
    })),
  ]
  // A coverage of general medicine that is added because of that instruction needs no new council date (open question R6).
  const gpOnly = addsOnlyGpCoverage(decisionCase)
  return starts.filter(({ from, before }) => (before === undefined ? !(previous && gpOnly) : from < before))
}

// Whether the modification only adds a coverage of general medicine to a decision that was recorded before that day and is still valid on it.
function addsOnlyGpCoverage({ content, previous }: DecisionCase): boolean {
  if (!previous || previous.recordedOn >= GP_COVERAGE_REQUIRED_FROM) return false
  if (previous.content.validity.to !== null && previous.content.validity.to < GP_COVERAGE_REQUIRED_FROM) return false
  const known = new Set(previous.content.coverages.map((coverage) => coverage.careType))
  const added = content.coverages.filter((coverage) => !known.has(coverage.careType))
  if (added.length !== 1 || added[0]?.careType !== 'GENERAL_MEDICINE') return false
  return isUnchanged(previous.content, content, known)
}

function isUnchanged(
  before: DecisionCase['content'],
  after: DecisionCase['content'],
  known: ReadonlySet<string>,
): boolean {
  const rest = (content: DecisionCase['content']) => ({
    validity: content.validity,
    councilDate: content.councilDate,
    judicialDecision: content.judicialDecision,
    incomeLevel: content.incomeLevel,
    coverages: content.coverages
      .filter((coverage) => known.has(coverage.careType))
      .map(({ recordedOn: _, restrictionGround: _ground, ...terms }) => terms)
      .sort((a, b) => (a.careType < b.careType ? -1 : 1)),
  })
  return canonical(rest(before)) === canonical(rest(after))
}

// A text that does not depend on the order of fields: jsonb has an order of its own.
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([name, field]) => `${name}:${canonical(field)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
