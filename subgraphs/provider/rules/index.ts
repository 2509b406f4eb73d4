import type { CatalogueRule } from '../../../shared/rules/define-rule'
import { account } from './account.rule'
import { age67 } from './age-67.rule'
import { communityHealthCentre } from './community-health-centre.rule'
import { d1 } from './d1.rule'
import { forceMajeure } from './force-majeure.rule'
import { gpElectronicInvoicingObligation } from './gp-e-invoicing-obligation.rule'
import { gpTransition } from './gp-transition.rule'
import { homeVisit } from './home-visit.rule'
import { justification } from './justification.rule'
import { mandate } from './mandate.rule'
import { newborn } from './newborn.rule'
import { noNumber } from './no-number.rule'
import { numberOfCategory } from './number-of-category.rule'
import { outOfHoursCentre } from './out-of-hours-centre.rule'
import { paperAttestation } from './paper-attestation.rule'
import { paperCoverage } from './paper-coverage.rule'
import { paperDuplicate } from './paper-duplicate.rule'
import { paperInspection } from './paper-inspection.rule'
import { paperLines } from './paper-lines.rule'
import { paperPrescription } from './paper-prescription.rule'
import { paperTariff } from './paper-tariff.rule'
import { phase } from './phase.rule'
import { secondPerson } from './second-person.rule'
import { since } from './since.rule'
import { software } from './software.rule'

/** The rules of this subgraph. */
export const rules: readonly CatalogueRule[] = [
  phase,
  gpElectronicInvoicingObligation,
  gpTransition,
  d1,
  age67,
  homeVisit,
  forceMajeure,
  outOfHoursCentre,
  communityHealthCentre,
  software,
  newborn,
  noNumber,
  justification,
  numberOfCategory,
  since,
  account,
  secondPerson,
  mandate,
  paperCoverage,
  paperAttestation,
  paperPrescription,
  paperTariff,
  paperLines,
  paperDuplicate,
  paperInspection,
]
