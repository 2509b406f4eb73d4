import { type Day, day } from '../../../shared/values/day'
import type { DecisionCase } from '../rules/decision-case'

const GP_DUTY = day('2025-09-01')

/** The first days that this act brings: all of a new decision, in a modification those that were not there before. */
export function addedStartDates(facts: DecisionCase): { path: string; from: Day }[] {
  const { content, previous } = facts
  const starts = [
    { path: 'validity.from', from: content.validity.from, before: previous?.content.validity.from },
    ...content.coverages.map((cover, i) => ({
      path: `coverages.${i}.period.from`,
      from: cover.period.from,
      before: previous?.content.coverages.find((old) => old.careType === cover.careType)?.period.from,
    })),
  ]
  // T23: the GP cover that the duty of 2025-09-01 adds to a decision of before needs no new council date.
  const gpOnly = addsOnlyGpCoverage(facts)
  return starts.filter(({ from, before }) => (before === undefined ? !(previous && gpOnly) : from < before))
}

/** Whether the modification only adds a GP cover to a decision recorded before the duty whose validity goes on after it. */
function addsOnlyGpCoverage({ content, previous }: DecisionCase): boolean {
  if (!previous || previous.recordedOn >= GP_DUTY) return false
  if (previous.content.validity.to !== null && previous.content.validity.to < GP_DUTY) return false
  const known = new Set(previous.content.coverages.map((cover) => cover.careType))
  const added = content.coverages.filter((cover) => !known.has(cover.careType))
  if (added.length !== 1 || added[0]!.careType !== 'GENERAL_MEDICINE') return false
  return unchanged(previous.content, content, known)
}

function unchanged(
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
      .filter((cover) => known.has(cover.careType))
      .map(({ recordedOn: _, ...terms }) => terms)
      .sort((a, b) => (a.careType < b.careType ? -1 : 1)),
  })
  return canonical(rest(before)) === canonical(rest(after))
}

// Same fields, whatever their order: what comes back from the database has its own.
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([name, one]) => `${name}:${canonical(one)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
