import type { CatalogueEntry } from '../../../shared/rules/catalogue'
import type { RuleType } from '../schema/rule.type'

/** Maps a rule of the catalogue. */
export const toRuleNode = ({ id, text, source, from, until, parameters }: CatalogueEntry): RuleType => ({
  id,
  texts: text,
  source,
  inForce: { from, to: until },
  parameters,
})
