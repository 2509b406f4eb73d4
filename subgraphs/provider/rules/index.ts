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
import { numberOfCategory } from './number-of-category.rule'
import { outOfHoursCentre } from './out-of-hours-centre.rule'
import { paperIssuer } from './paper-issuer.rule'
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
  justification,
  numberOfCategory,
  since,
  account,
  secondPerson,
  mandate,
  paperIssuer,
]
