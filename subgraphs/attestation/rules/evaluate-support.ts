import { evaluateRules, type Verdict } from '../../../shared/rules/evaluate-rules'
import type { Day } from '../../../shared/values/day'
import type { AttestationCase, AttestedCare } from './attestation-case'
import { covers } from './covers.rule'
import { prescribed } from './prescribed.rule'

/** Whether the result depends on the issuer's paper invoices: the attestation does not name the care and could cover it as prescribed care only. */
export const dependsOnPaper = (attested: AttestationCase, care: AttestedCare): boolean =>
  !attested.revoked && !attested.careTypes.includes(care.careType) && isPrescribed(attested, care, [])

/** Evaluates whether the attestation covers the care: acceptable, or findings with the reasons. */
export function evaluateSupport(
  attested: AttestationCase,
  care: AttestedCare,
  paperExceptions: readonly Day[],
): Verdict {
  const coveredAsPrescribed = isPrescribed(attested, care, paperExceptions)
  return evaluateRules([covers], { attested, care, coveredAsPrescribed }, { care: care.on })
}

const isPrescribed = (attested: AttestationCase, care: AttestedCare, paperExceptions: readonly Day[]): boolean =>
  evaluateRules([prescribed], { attested, care, paperExceptions }, { issue: care.invoicedOn }).findings.length > 0
