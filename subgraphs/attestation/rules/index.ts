import type { CatalogueRule } from '../../../shared/rules/define-rule'
import { careAttestedRule } from './care-attested.rule'
import { control } from './control.rule'
import { controlAnswer } from './control-answer.rule'
import { covers } from './covers.rule'
import { issuedLate } from './issued-late.rule'
import { issuer } from './issuer.rule'
import { notRequired } from './not-required.rule'
import { prescribed } from './prescribed.rule'
import { retentionPeriod } from './retention-period.rule'
import { revocationBlocked } from './revocation-blocked.rule'
import { validityPeriod } from './validity-period.rule'

/** The rules of this subgraph. */
export const rules: readonly CatalogueRule[] = [
  issuer,
  notRequired,
  revocationBlocked,
  covers,
  prescribed,
  retentionPeriod,
  control,
  validityPeriod,
  issuedLate,
  controlAnswer,
  careAttestedRule,
]
