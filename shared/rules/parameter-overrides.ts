import { sameInAll, type Texts } from '../texts/texts'
import { addDays, type Day, isDay } from '../values/day'
import type { CatalogueRule, Parameters } from './define-rule'

/** Parameters that an installation sets for a rule, from a day on. */
export interface ParameterOverride {
  /** Id of the rule. */
  rule: string
  /** First day; the wording before it ends on the day before. */
  from: Day
  /** The text that sets them, as the installation names it: in one language or in four. */
  source: string | Texts
  parameters: Parameters
}

/**
 * Parses the overrides of an installation, a JSON list of `{ rule, from, source, parameters }`.
 * @throws RangeError with one sentence if the text is not such a list
 */
export function parseParameterOverrides(text: string): ParameterOverride[] {
  const list = JSON.parse(text) as unknown
  if (!Array.isArray(list)) throw new RangeError('a list of { rule, from, source, parameters } is expected')
  return list.map((entry: Partial<ParameterOverride> | null, index) => {
    const { rule, from, source, parameters } = entry ?? {}
    if (typeof rule !== 'string' || !isDay(from) || typeof source !== 'string' || typeof parameters !== 'object')
      throw new RangeError(`the amendment ${index + 1} lacks its rule, from (a day), source or parameters`)
    return { rule, from, source, parameters }
  })
}

type Wordings<R extends Pick<CatalogueRule, 'wordings'>> = R['wordings']

/**
 * The wordings of the rules that the overrides name, with the overrides in the order of their days. Changes nothing; overrides
 * of other rules are ignored.
 * @throws RangeError if an override has no source, or a parameter that the rule lacks, or does not begin after the newest wording
 */
export function applyOverrides<R extends Pick<CatalogueRule, 'id' | 'wordings'>>(
  rules: readonly R[],
  overrides: readonly ParameterOverride[],
): { rule: R; wordings: Wordings<R> }[] {
  const inOrder = overrides.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return rules.flatMap((rule) => {
    const ofRule = inOrder.filter(({ rule: id }) => id === rule.id)
    if (ofRule.length === 0) return []
    return [
      { rule, wordings: ofRule.reduce<Wordings<R>>((wordings, one) => withOverride(wordings, one), rule.wordings) },
    ]
  })
}

function withOverride<R extends Pick<CatalogueRule, 'wordings'>>(
  wordings: Wordings<R>,
  { rule: id, from, source, parameters }: ParameterOverride,
): Wordings<R> {
  const [newest, ...older] = wordings
  if (!newest || newest.until || (newest.from && newest.from >= from))
    throw new RangeError(`rule ${id}: no wording that could end before ${from}`)
  if (!source) throw new RangeError(`rule ${id}: an amendment without a source`)
  for (const [name, value] of Object.entries(parameters))
    if (typeof value !== typeof newest.parameters?.[name] || Array.isArray(value))
      throw new RangeError(`rule ${id}: no figure "${name}" that could be ${value}`)
  return [
    {
      ...newest,
      from,
      source: typeof source === 'string' ? sameInAll(source) : source,
      parameters: { ...newest.parameters, ...parameters },
    },
    { ...newest, until: addDays(from, -1) },
    ...older,
  ]
}
