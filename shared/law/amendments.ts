import { isDay } from '../values/day'
import type { Amendment, CatalogueRule, Rule } from './rule'

/** Figures that an installation sets for a rule, from a day on. */
export interface RuleAmendment extends Amendment {
  rule: string
}

/** Reads the amendments of an installation: a JSON list of `{ rule, from, source, parameters }`; throws one sentence where it can't be. */
export function readAmendments(text: string): RuleAmendment[] {
  const list = JSON.parse(text) as unknown
  if (!Array.isArray(list)) throw new RangeError('a list of { rule, from, source, parameters } is expected')
  return list.map((one: Partial<RuleAmendment> | null, i) => {
    const { rule, from, source, parameters } = one ?? {}
    if (typeof rule !== 'string' || !isDay(from) || typeof source !== 'string' || typeof parameters !== 'object')
      throw new RangeError(`the amendment ${i + 1} lacks its rule, from (a day), source or parameters`)
    return { rule, from, source, parameters }
  })
}

/** Amends those of the rules that are meant, the earliest day first; answers the ids of the amended. */
export function amendRules(rules: readonly CatalogueRule[], amendments: readonly RuleAmendment[]): Set<string> {
  const amended = new Set<string>()
  for (const { rule: id, ...amendment } of amendments.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const rule = rules.find((one) => one.id === id) as Rule | undefined
    rule?.amend(amendment)
    if (rule) amended.add(id)
  }
  return amended
}
