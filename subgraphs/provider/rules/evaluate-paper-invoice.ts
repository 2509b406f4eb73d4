import type { Rule } from '../../../shared/rules/define-rule'
import { evaluateRules, mergeVerdicts, type Verdict } from '../../../shared/rules/evaluate-rules'
import { type Cents, sum, ZERO } from '../../../shared/values/cents'
import { d1 } from './d1.rule'
import { usesException } from './evaluate-billing-obligation'
import { justification } from './justification.rule'
import { paperAttestation } from './paper-attestation.rule'
import { paperCoverage } from './paper-coverage.rule'
import { paperDuplicate } from './paper-duplicate.rule'
import { paperInspection } from './paper-inspection.rule'
import type { PaperInvoiceCase } from './paper-invoice-case'
import { paperLines } from './paper-lines.rule'
import { paperPrescription } from './paper-prescription.rule'
import { paperTariff } from './paper-tariff.rule'
import { software } from './software.rule'

/** The result of the rules for a paper invoice. */
export interface PaperInvoiceVerdict extends Verdict {
  /** Whether the invoice is under an exception to electronic invoicing. */
  exception: boolean
  /** Whether the State refunds the invoice (form D1). */
  refundable: boolean
  /** What the State refunds, by line; empty for an invoice without lines. */
  lineRefunds: Cents[]
  refunded: Cents
}

type PaperRule = Rule<PaperInvoiceCase, 'issue'>

// An invoice that does not comply with one of these is not refunded.
const conditions: readonly PaperRule[] = [
  d1,
  paperLines,
  paperCoverage,
  paperAttestation,
  paperPrescription,
  paperDuplicate,
  paperInspection,
]
const others: readonly PaperRule[] = [justification, software, paperTariff]

/** Evaluates a paper invoice by the rules in force on its day of issue. */
export function evaluatePaperInvoice(invoice: Omit<PaperInvoiceCase, 'exception'>): PaperInvoiceVerdict {
  const days = { issue: invoice.issuedOn }
  const exception = usesException(invoice, invoice.issuedOn)
  const paper = { ...invoice, exception }
  const refusals = evaluateRules(conditions, paper, days)
  const verdict = mergeVerdicts(evaluateRules(others, paper, days), refusals)
  const refundable = verdict.acceptable && refusals.findings.length === 0
  const lineRefunds = invoice.lines.map(({ state }) => (refundable ? state : ZERO))
  const ofLines = sum(lineRefunds)
  const refunded = !refundable ? ZERO : invoice.lines.length > 0 ? ofLines : invoice.amount
  return { ...verdict, exception, refundable, lineRefunds, refunded }
}
