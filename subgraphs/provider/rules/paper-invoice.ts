import { judge, type Verdict } from '../../../shared/law/judge'
import type { Day } from '../../../shared/values/day'
import type { BillingFacts } from './billing-facts'
import { usesException } from './billing-obligation'
import { d1 } from './d1.rule'
import { justification } from './justification.rule'
import { paperIssuer } from './paper-issuer.rule'
import { software } from './software.rule'

/** What the rules of the day of issue say of a paper invoice. */
export interface PaperVerdict extends Verdict {
  exception: boolean
  /** By form D1. */
  refundable: boolean
}

/** Judges a paper invoice by the rules in force on the day of issue. */
export function judgePaperInvoice(facts: BillingFacts & { justification: string }, issuedOn: Day): PaperVerdict {
  const exception = usesException(facts, issuedOn)
  const paper = { ...facts, issuedOn, exception }
  const days = { issue: issuedOn }
  const refused = judge([d1], paper, days)
  const rest = judge([paperIssuer, justification, software], paper, days)
  const acceptable = rest.acceptable && refused.acceptable
  return {
    findings: [...rest.findings, ...refused.findings],
    applied: [...rest.applied, ...refused.applied],
    acceptable,
    exception,
    refundable: acceptable && refused.findings.length === 0,
  }
}
