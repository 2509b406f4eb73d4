import { isDay } from '../values/day'
import type { CatalogueRule, ParameterOverrides, Rule } from './define-rule'

/** Figures that an installation sets for a rule, from a day on. */
export interface ParameterOverride extends ParameterOverrides {
  rule: string
}

/** Reads the amendments of an installation: a JSON list of `{ rule, from, source, parameters }`; throws one sentence where it can't be. */
export function parseParameterOverrides(text: string): ParameterOverride[] {
  const list = JSON.parse(text) as unknown
  if (!Array.isArray(list)) throw new RangeError('a list of { rule, from, source, parameters } is expected')
  return list.map((one: Partial<ParameterOverride> | null, i) => {
    const { rule, from, source, parameters } = one ?? {}
    if (typeof rule !== 'string' || !isDay(from) || typeof source !== 'string' || typeof parameters !== 'object')
      throw new RangeError(`the amendment ${i + 1} lacks its rule, from (a day), source or parameters`)
    return { rule, from, source, parameters }
  })
}

/** Amends those of the rules that are meant, the earliest day first; answers the ids of the amended. */
export function overrideRuleParameters(
  rules: readonly CatalogueRule[],
  amendments: readonly ParameterOverride[],
): Set<string> {
  const amended = new Set<string>()
  for (const { rule: id, ...amendment } of amendments.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const rule = rules.find((one) => one.id === id) as Rule | undefined
    rule?.overrideParameters(amendment)
    if (rule) amended.add(id)
  }
  return amended
}
