import type { CatalogueRule } from '../../../shared/law/rule'
import { account } from './account.rule'
import { age67 } from './age-67.rule'
import { d1 } from './d1.rule'
import { forceMajeure } from './force-majeure.rule'
import { gpDuty } from './gp-duty.rule'
import { gpTransition } from './gp-transition.rule'
import { guardPost } from './guard-post.rule'
import { justification } from './justification.rule'
import { medicalHouse } from './medical-house.rule'
import { numberOfCategory } from './number-of-category.rule'
import { outsidePractice } from './outside-practice.rule'
import { paperIssuer } from './paper-issuer.rule'
import { phase } from './phase.rule'
import { secondPerson } from './second-person.rule'
import { software } from './software.rule'

/** Every rule of this subgraph. */
export const catalogue: readonly CatalogueRule[] = [
  phase,
  gpDuty,
  gpTransition,
  d1,
  age67,
  outsidePractice,
  forceMajeure,
  guardPost,
  medicalHouse,
  software,
  justification,
  numberOfCategory,
  account,
  secondPerson,
  paperIssuer,
]
