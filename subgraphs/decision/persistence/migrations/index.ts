import type { Migration } from '../../../../shared/database/data-source'
import { sharedMigrations } from '../../../../shared/database/migrations/index'
import { CreateDecisions1700000000001 } from './1700000000001-create-decisions'
import { ProvisionalRefundCodes1700000000002 } from './1700000000002-insert-provisional-refund-codes'
import { CpasContact1796000000010 } from './1796000000010-add-cpas-contact'
import { OrderDecisions1799100000000 } from './1799100000000-order-decisions'
import { LinkFollowUps1799400000001 } from './1799400000001-link-follow-ups'
import { KeepTermsOfCommitments1799400000002 } from './1799400000002-keep-terms-of-commitments'
import { ConstrainDecisionStatements1799500000001 } from './1799500000001-constrain-decision-statements'
import { UniteDecisionsOfMergedPersons1799500000002 } from './1799500000002-unite-decisions-of-merged-persons'
import { AddCpasSuccessor1799840000001 } from './1799840000001-add-cpas-successor'
import { AnnounceDecisions1799860000002 } from './1799860000002-announce-decisions'
import { CopyChangedHeadsOnly1799890000002 } from './1799890000002-copy-changed-heads-only'
import { ListVersionsByIndex1799930000003 } from './1799930000003-list-versions-by-index'
import { CountOwnFunds1800100000001 } from './1800100000001-count-own-funds'
import { IndexDecisionsAwaitingInsurance1800700000002 } from './1800700000002-index-decisions-awaiting-insurance'

/** The migrations of the decision subgraph, in their order. */
export const migrations: readonly Migration[] = [
  ...sharedMigrations('decision'),
  CreateDecisions1700000000001,
  ProvisionalRefundCodes1700000000002,
  CpasContact1796000000010,
  OrderDecisions1799100000000,
  LinkFollowUps1799400000001,
  KeepTermsOfCommitments1799400000002,
  ConstrainDecisionStatements1799500000001,
  UniteDecisionsOfMergedPersons1799500000002,
  AddCpasSuccessor1799840000001,
  AnnounceDecisions1799860000002,
  CopyChangedHeadsOnly1799890000002,
  ListVersionsByIndex1799930000003,
  CountOwnFunds1800100000001,
  IndexDecisionsAwaitingInsurance1800700000002,
]
