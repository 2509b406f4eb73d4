import type { Finding } from '../../../shared/law/finding'
import { judge } from '../../../shared/law/judge'
import type { Day } from '../../../shared/values/day'
import { age67 } from './age-67.rule'
import type { BillingFacts, BillingMode } from './billing-facts'
import { forceMajeure } from './force-majeure.rule'
import { gpDuty } from './gp-duty.rule'
import { gpTransition } from './gp-transition.rule'
import { guardPost } from './guard-post.rule'
import { medicalHouse } from './medical-house.rule'
import { outsidePractice } from './outside-practice.rule'
import { participates, phase } from './phase.rule'
import { software } from './software.rule'

/** How an invoice issued that day must or may travel, and the rules behind it. */
export interface Obligation {
  mode: BillingMode
  findings: Finding[]
}

// Where the invoice can't be electronic (outside the practice, force majeure, no module), or is made with another's number and
// software (guard post, lump-sum house): the circular's point 5 sends it to the CPAS by the old way.
const situations = [outsidePractice, forceMajeure, guardPost, medicalHouse, software] as const

/** General case first (the phase, the duty), then the exceptions in the order of the circular. */
export function billingObligation(facts: BillingFacts, on: Day): Obligation {
  const days = { care: on, issue: on }
  const phased = judge([phase], facts, days).findings
  const exceptions = judge([...situations], facts, days).findings
  if (!participates(facts, on)) return { mode: 'NOT_IN_MEDIPRIMA', findings: [...phased, ...withoutSituation(facts)] }
  const duty = judge([gpDuty], facts, days).findings
  if (duty.length === 0)
    return { mode: facts.category === 'HOSPITAL' ? 'ELECTRONIC_REQUIRED' : 'ELECTRONIC_OR_PAPER', findings: phased }
  const free = judge([gpTransition, age67], facts, days).findings
  const findings = [...duty, ...free, ...exceptions]
  if (exceptions.length > 0) return { mode: 'PAPER_TO_CPAS', findings }
  // "Peuvent totalement déroger": who is exempt by age, or invoices in the transition, may choose.
  return { mode: free.length > 0 ? 'ELECTRONIC_OR_PAPER' : 'ELECTRONIC_REQUIRED', findings }

  function withoutSituation({ category }: BillingFacts): Finding[] {
    return category === 'GUARD_POST' || category === 'MEDICAL_HOUSE' ? exceptions : []
  }
}

/**
 * Whether the invoice rests on an exception to electronic invoicing: a situation, or the doctor's age. In the transition
 * nobody needs the exception of age.
 */
export function usesException(facts: BillingFacts, on: Day): boolean {
  const says = (rules: Parameters<typeof judge<BillingFacts>>[0]) =>
    judge(rules, facts, { issue: on }).findings.length > 0
  return says([...situations]) || (says([age67]) && !says([gpTransition]))
}
