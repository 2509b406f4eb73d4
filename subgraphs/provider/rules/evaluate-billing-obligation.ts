import type { Rule } from '../../../shared/rules/define-rule'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { Day } from '../../../shared/values/day'
import { age67 } from './age-67.rule'
import { type BillingCase, type BillingMode, mustInvoiceElectronically } from './billing-case'
import { communityHealthCentre } from './community-health-centre.rule'
import { forceMajeure } from './force-majeure.rule'
import { gpElectronicInvoicingObligation } from './gp-e-invoicing-obligation.rule'
import { gpTransition } from './gp-transition.rule'
import { homeVisit } from './home-visit.rule'
import { newborn } from './newborn.rule'
import { noNumber } from './no-number.rule'
import { outOfHoursCentre } from './out-of-hours-centre.rule'
import { phase } from './phase.rule'
import { software } from './software.rule'

/** The channel of an invoice issued on a day, and the rules that decide it. */
export interface BillingObligation {
  mode: BillingMode
  findings: Finding[]
}

// In these situations the invoice can't be electronic (outside the practice, force majeure, no module, no number) or is issued with the
// number and software of an out-of-hours post or community health centre: the circular's point 5 sends it to the CPAS on paper.
const situations: readonly Rule<BillingCase, 'issue'>[] = [
  homeVisit,
  forceMajeure,
  outOfHoursCentre,
  communityHealthCentre,
  software,
  newborn,
  noNumber,
]

/** Evaluates the general case first (phase, obligation), then the exceptions in the order of the circular. */
export function evaluateBillingObligation(billingCase: BillingCase, on: Day): BillingObligation {
  const days = { care: on, issue: on }
  const phased = evaluateRules([phase], billingCase, days).findings
  const exceptions = evaluateRules([...situations], billingCase, days).findings
  if (!billingCase.participates) return { mode: 'NOT_IN_MEDIPRIMA', findings: [...phased, ...exceptions] }
  if (!mustInvoiceElectronically(billingCase, on)) return { mode: 'ELECTRONIC_OR_PAPER', findings: phased }
  const obligation = evaluateRules([gpElectronicInvoicingObligation], billingCase, days).findings
  const exemptions = evaluateRules([gpTransition, age67], billingCase, days).findings
  const findings = [...obligation, ...exemptions, ...exceptions]
  if (exceptions.length > 0) return { mode: 'PAPER_TO_CPAS', findings }
  // "Peuvent totalement déroger": a physician who is exempt by age, or invoices in the transition, may choose.
  return { mode: exemptions.length > 0 ? 'ELECTRONIC_OR_PAPER' : 'ELECTRONIC_REQUIRED', findings }
}

/**
 * Whether the invoice is under an exception to electronic invoicing: a situation, or the physician's age. During the
 * transition the exception by age is not needed.
 */
export function usesException(billingCase: BillingCase, on: Day): boolean {
  const applies = (...rules: Rule<BillingCase, 'issue'>[]) =>
    evaluateRules(rules, billingCase, { issue: on }).findings.length > 0
  return applies(...situations) || (applies(age67) && !applies(gpTransition))
}
