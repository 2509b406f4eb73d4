import type { Day } from '../values/day'
import type { ReferenceDateKind, Rule } from './define-rule'
import type { Fact, Texts } from './finding'

/** A rule as the catalogue (`Query.rules`) shows it on a day. */
export interface CatalogueEntry {
  id: string
  governedBy: ReferenceDateKind
  text: Texts
  source: Texts
  from: Day
  until: Day | null
  parameters: Fact[]
}

// A wording without a first day is in force since the royal decree of 12 December 1996 on urgent medical aid.
const EARLIEST_LAW_DATE = '1996-12-12' as Day

/** The rules in force on a day, with their parameters. */
export function catalogueOn(
  rules: readonly Pick<Rule, 'id' | 'governedBy' | 'text' | 'versionOn'>[],
  on: Day,
): CatalogueEntry[] {
  return rules.flatMap((rule) => {
    const wording = rule.versionOn(on)
    if (!wording || on < EARLIEST_LAW_DATE) return []
    const parameters = Object.entries(wording.parameters ?? {}).map(([name, value]) => ({
      name,
      value: Array.isArray(value) ? value.join(', ') : String(value),
    }))
    return [
      {
        id: rule.id,
        governedBy: rule.governedBy,
        text: rule.text,
        source: wording.source,
        from: wording.from ?? EARLIEST_LAW_DATE,
        until: wording.until ?? null,
        parameters,
      },
    ]
  })
}
