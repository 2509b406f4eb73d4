import { evaluateRules, type Verdict } from '../../../shared/rules/evaluate-rules'
import type { Day } from '../../../shared/values/day'
import type { BillingCase } from './billing-case'
import { d1 } from './d1.rule'
import { usesException } from './evaluate-billing-obligation'
import { justification } from './justification.rule'
import { paperIssuer } from './paper-issuer.rule'
import { software } from './software.rule'

/** What the rules of the day of issue say of a paper invoice. */
export interface PaperInvoiceVerdict extends Verdict {
  exception: boolean
  /** By form D1. */
  refundable: boolean
}

/** Judges a paper invoice by the rules in force on the day of issue. */
export function evaluatePaperInvoice(
  facts: BillingCase & { justification: string },
  issuedOn: Day,
): PaperInvoiceVerdict {
  const exception = usesException(facts, issuedOn)
  const paper = { ...facts, issuedOn, exception }
  const days = { issue: issuedOn }
  const refused = evaluateRules([d1], paper, days)
  const rest = evaluateRules([paperIssuer, justification, software], paper, days)
  const acceptable = rest.acceptable && refused.acceptable
  return {
    findings: [...rest.findings, ...refused.findings],
    applied: [...rest.applied, ...refused.applied],
    acceptable,
    exception,
    refundable: acceptable && refused.findings.length === 0,
  }
}
