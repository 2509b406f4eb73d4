import { defineRule, type Parameters, type Rule, type RuleDefinition } from '../../../shared/rules/define-rule'
import type { LineCase } from './line-case'

type LineRuleKind = 'care' | 'receipt'

interface LineRuleDefinition<P extends Parameters> extends RuleDefinition<LineCase, P> {
  governedBy: LineRuleKind
  /** Whether a finding tells of the decision or its terms: then a provider without a right to the care does not read it. */
  revealsTerms: boolean
}

/** A rule of an invoice line. */
export interface LineRule extends Rule<LineCase, LineRuleKind> {
  readonly revealsTerms: boolean
}

/** Builds a rule of an invoice line, as `defineRule` does. */
export function defineLineRule<P extends Parameters = Parameters>(definition: LineRuleDefinition<P>): LineRule {
  const { governedBy, revealsTerms } = definition
  return Object.assign(defineRule<LineCase, P>(definition), { governedBy, revealsTerms })
}
