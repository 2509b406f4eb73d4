import type { Day } from '../values/day'
import type { ReferenceDateKind, Rule } from './define-rule'
import type { Fact, Texts } from './finding'

/** A rule as the catalogue (`Query.rules`) tells it on a day. */
export interface CatalogueEntry {
  id: string
  governedBy: ReferenceDateKind
  text: Texts
  source: Texts
  from: Day | null
  until: Day | null
  parameters: Fact[]
}

// A rule without a first day holds since the first law that the project knows: the royal decree on urgent medical aid.
const SINCE_EVER = '1996-12-12' as Day

/** The rules that hold on a day, with their figures. */
export function catalogueOn(
  rules: readonly Pick<Rule, 'id' | 'governedBy' | 'text' | 'versionOn'>[],
  on: Day,
): CatalogueEntry[] {
  return rules.flatMap((rule) => {
    const wording = rule.versionOn(on)
    if (!wording || on < SINCE_EVER) return []
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
        from: wording.from ?? SINCE_EVER,
        until: wording.until ?? null,
        parameters,
      },
    ]
  })
}
