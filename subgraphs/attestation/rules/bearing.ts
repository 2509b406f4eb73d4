import { judge, type Verdict } from '../../../shared/law/judge'
import type { Day } from '../../../shared/values/day'
import type { Attested, Care } from './attested-facts'
import { covers } from './covers.rule'
import { prescribed } from './prescribed.rule'

/** Whether the answer depends on the issuer's paper invoices: the care is not named, and only ATT-PRESCRIBED could bear it. */
export const dependsOnPaper = (attested: Attested, care: Care): boolean =>
  !attested.revoked && !attested.careTypes.includes(care.careType) && isPrescribed(attested, care, [])

/** Whether the attestation bears the care: acceptable, or the findings that say why not. */
export function judgeBearing(attested: Attested, care: Care, paperExceptions: readonly Day[]): Verdict {
  const borneAsPrescribed = isPrescribed(attested, care, paperExceptions)
  return judge([covers], { attested, care, borneAsPrescribed }, { care: care.on })
}

const isPrescribed = (attested: Attested, care: Care, paperExceptions: readonly Day[]): boolean =>
  judge([prescribed], { attested, care, paperExceptions }, { issue: care.invoicedOn }).findings.length > 0
