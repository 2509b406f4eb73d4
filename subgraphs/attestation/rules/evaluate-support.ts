import { evaluateRules, type Verdict } from '../../../shared/rules/evaluate-rules'
import type { Day } from '../../../shared/values/day'
import type { AttestationCase, AttestedCare } from './attestation-case'
import { covers } from './covers.rule'
import { prescribed } from './prescribed.rule'

/** Whether the answer depends on the issuer's paper invoices: the care is not named, and only ATT-PRESCRIBED could bear it. */
export const dependsOnPaper = (attested: AttestationCase, care: AttestedCare): boolean =>
  !attested.revoked && !attested.careTypes.includes(care.careType) && isPrescribed(attested, care, [])

/** Whether the attestation bears the care: acceptable, or the findings that say why not. */
export function evaluateSupport(
  attested: AttestationCase,
  care: AttestedCare,
  paperExceptions: readonly Day[],
): Verdict {
  const borneAsPrescribed = isPrescribed(attested, care, paperExceptions)
  return evaluateRules([covers], { attested, care, borneAsPrescribed }, { care: care.on })
}

const isPrescribed = (attested: AttestationCase, care: AttestedCare, paperExceptions: readonly Day[]): boolean =>
  evaluateRules([prescribed], { attested, care, paperExceptions }, { issue: care.invoicedOn }).findings.length > 0
