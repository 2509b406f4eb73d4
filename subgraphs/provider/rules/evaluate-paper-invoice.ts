import { evaluateRules, type Verdict } from '../../../shared/rules/evaluate-rules'
import type { Day } from '../../../shared/values/day'
import type { BillingCase } from './billing-case'
import { d1 } from './d1.rule'
import { usesException } from './evaluate-billing-obligation'
import { justification } from './justification.rule'
import { paperIssuer } from './paper-issuer.rule'
import { software } from './software.rule'

/** The result of the rules for a paper invoice. */
export interface PaperInvoiceVerdict extends Verdict {
  /** Whether the invoice is under an exception to electronic invoicing. */
  exception: boolean
  /** Whether the State refunds the invoice (form D1). */
  refundable: boolean
}

/** Evaluates a paper invoice by the rules in force on the day of issue. */
export function evaluatePaperInvoice(
  invoice: BillingCase & { justification: string },
  issuedOn: Day,
): PaperInvoiceVerdict {
  const exception = usesException(invoice, issuedOn)
  const paper = { ...invoice, issuedOn, exception }
  const days = { issue: issuedOn }
  const refund = evaluateRules([d1], paper, days)
  const acceptance = evaluateRules([paperIssuer, justification, software], paper, days)
  const acceptable = acceptance.acceptable && refund.acceptable
  return {
    findings: [...acceptance.findings, ...refund.findings],
    applied: [...acceptance.applied, ...refund.applied],
    acceptable,
    exception,
    refundable: acceptable && refund.findings.length === 0,
  }
}
