import type { Rule } from '../../../shared/rules/define-rule'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { Day } from '../../../shared/values/day'
import { age67 } from './age-67.rule'
import type { BillingCase, BillingMode } from './billing-case'
import { communityHealthCentre } from './community-health-centre.rule'
import { forceMajeure } from './force-majeure.rule'
import { gpElectronicInvoicingObligation } from './gp-e-invoicing-obligation.rule'
import { gpTransition } from './gp-transition.rule'
import { homeVisit } from './home-visit.rule'
import { outOfHoursCentre } from './out-of-hours-centre.rule'
import { participates, phase } from './phase.rule'
import { software } from './software.rule'

/** How an invoice issued that day must or may travel, and the rules behind it. */
export interface BillingObligation {
  mode: BillingMode
  findings: Finding[]
}

// Where the invoice can't be electronic (outside the practice, force majeure, no module), or is made with another's number and
// software (guard post, lump-sum house): the circular's point 5 sends it to the CPAS by the old way.
const situations = [homeVisit, forceMajeure, outOfHoursCentre, communityHealthCentre, software] as const

/** General case first (the phase, the duty), then the exceptions in the order of the circular. */
export function evaluateBillingObligation(facts: BillingCase, on: Day): BillingObligation {
  const days = { care: on, issue: on }
  const phased = evaluateRules([phase], facts, days).findings
  const exceptions = evaluateRules([...situations], facts, days).findings
  if (!participates(facts, on)) return { mode: 'NOT_IN_MEDIPRIMA', findings: [...phased, ...withoutSituation(facts)] }
  const duty = evaluateRules([gpElectronicInvoicingObligation], facts, days).findings
  if (duty.length === 0)
    return { mode: facts.category === 'HOSPITAL' ? 'ELECTRONIC_REQUIRED' : 'ELECTRONIC_OR_PAPER', findings: phased }
  const free = evaluateRules([gpTransition, age67], facts, days).findings
  const findings = [...duty, ...free, ...exceptions]
  if (exceptions.length > 0) return { mode: 'PAPER_TO_CPAS', findings }
  // "Peuvent totalement déroger": who is exempt by age, or invoices in the transition, may choose.
  return { mode: free.length > 0 ? 'ELECTRONIC_OR_PAPER' : 'ELECTRONIC_REQUIRED', findings }

  function withoutSituation({ category }: BillingCase): Finding[] {
    return category === 'GUARD_POST' || category === 'MEDICAL_HOUSE' ? exceptions : []
  }
}

/**
 * Whether the invoice rests on an exception to electronic invoicing: a situation, or the doctor's age. In the transition
 * nobody needs the exception of age.
 */
export function usesException(facts: BillingCase, on: Day): boolean {
  const says = (rules: readonly Rule<BillingCase, 'issue'>[]) =>
    evaluateRules(rules, facts, { issue: on }).findings.length > 0
  return says([...situations]) || (says([age67]) && !says([gpTransition]))
}
