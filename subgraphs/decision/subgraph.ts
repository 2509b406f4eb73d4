import { sharedMigrations } from '../../shared/database/migrations/index'
import { RuleFindingResolver } from '../../shared/schema/common-types'
import type { SubgraphDefinition } from '../../shared/subgraph/build-schema'
import { suspendDecisions } from './events/identity-mutated.consumer'
import { decisionAnswers } from './inter-service/decision.provider'
import { CpasEntity } from './persistence/cpas.entity'
import { DecisionEntity } from './persistence/decision.entity'
import { DecisionMutationEntity } from './persistence/decision-mutation.entity'
import { DecisionVersionEntity } from './persistence/decision-version.entity'
import { MergedPersonEntity } from './persistence/merged-person.entity'
import { CreateDecisions1700000000001 } from './persistence/migrations/1700000000001-create-decisions'
import { ProvisionalRefundCodes1700000000002 } from './persistence/migrations/1700000000002-insert-provisional-refund-codes'
import { CpasContact1796000000010 } from './persistence/migrations/1796000000010-add-cpas-contact'
import { OrderDecisions1799100000000 } from './persistence/migrations/1799100000000-order-decisions'
import { LinkFollowUps1799400000001 } from './persistence/migrations/1799400000001-link-follow-ups'
import { KeepTermsOfCommitments1799400000002 } from './persistence/migrations/1799400000002-keep-terms-of-commitments'
import { ConstrainDecisionStatements1799500000001 } from './persistence/migrations/1799500000001-constrain-decision-statements'
import { UniteDecisionsOfMergedPersons1799500000002 } from './persistence/migrations/1799500000002-unite-decisions-of-merged-persons'
import { AddCpasSuccessor1799840000001 } from './persistence/migrations/1799840000001-add-cpas-successor'
import { AnnounceDecisions1799860000002 } from './persistence/migrations/1799860000002-announce-decisions'
import { CopyChangedHeadsOnly1799890000002 } from './persistence/migrations/1799890000002-copy-changed-heads-only'
import { ListVersionsByIndex1799930000003 } from './persistence/migrations/1799930000003-list-versions-by-index'
import { CountOwnFunds1800100000001 } from './persistence/migrations/1800100000001-count-own-funds'
import { OwnFundsPaymentEntity } from './persistence/own-funds-payment.entity'
import { PaymentCommitmentEntity } from './persistence/payment-commitment.entity'
import { personsOfObjects } from './persistence/persons-of-objects.repository'
import { RefundListEntity } from './persistence/refund-list.entity'
import { PaymentCommitmentFieldResolver } from './resolvers/commitment.field-resolver'
import { CommitmentsResolver } from './resolvers/commitments.resolver'
import { CopyDecisionResolver } from './resolvers/copy-decision.resolver'
import { CoverageResolver } from './resolvers/coverage.resolver'
import { CpasFieldResolver } from './resolvers/cpas.field-resolver'
import { CpasResolver } from './resolvers/cpas.resolver'
import { CreateDecisionResolver } from './resolvers/create-decision.resolver'
import { DecisionFieldResolver } from './resolvers/decision.field-resolver'
import {
  resolveCommitmentReference,
  resolveCpasReference,
  resolveDecisionReference,
  resolveDecisionVersionReference,
} from './resolvers/decision.reference-resolver'
import { DecisionChangesResolver } from './resolvers/decision-changes.resolver'
import { DecisionVersionsResolver } from './resolvers/decision-versions.resolver'
import { DecisionsResolver } from './resolvers/decisions.resolver'
import { ExtendDecisionResolver } from './resolvers/extend-decision.resolver'
import { ModifyDecisionResolver } from './resolvers/modify-decision.resolver'
import { DecisionMutationFieldResolver, SuspensionFieldResolver } from './resolvers/mutation.field-resolver'
import { MutationInboxResolver } from './resolvers/mutation-inbox.resolver'
import { ReactivateDecisionResolver } from './resolvers/reactivate-decision.resolver'
import { RecordOwnFundsResolver } from './resolvers/record-own-funds.resolver'
import { RequestCommitmentResolver } from './resolvers/request-commitment.resolver'
import { RulesResolver } from './resolvers/rules.resolver'
import { SimulateResolver } from './resolvers/simulate.resolver'
import { StopDecisionResolver } from './resolvers/stop-decision.resolver'
import {
  CoverageFieldResolver,
  OwnFundsItemFieldResolver,
  RefundTermsFieldResolver,
  SocialInquiryFieldResolver,
} from './resolvers/terms.field-resolver'
import { DecisionVersionFieldResolver } from './resolvers/version.field-resolver'
import { rules } from './rules'

/** The subgraph of decisions: CPAS, decisions and versions, coverage, payment commitments, refund codes. */
export const decisionSubgraph: SubgraphDefinition = {
  name: 'decision',
  resolvers: [
    RuleFindingResolver,
    DecisionsResolver,
    DecisionVersionsResolver,
    SimulateResolver,
    CoverageResolver,
    MutationInboxResolver,
    CommitmentsResolver,
    CpasResolver,
    DecisionChangesResolver,
    RulesResolver,
    CreateDecisionResolver,
    ModifyDecisionResolver,
    ExtendDecisionResolver,
    StopDecisionResolver,
    RecordOwnFundsResolver,
    ReactivateDecisionResolver,
    CopyDecisionResolver,
    RequestCommitmentResolver,
    DecisionFieldResolver,
    DecisionVersionFieldResolver,
    DecisionMutationFieldResolver,
    SuspensionFieldResolver,
    RefundTermsFieldResolver,
    CoverageFieldResolver,
    OwnFundsItemFieldResolver,
    SocialInquiryFieldResolver,
    CpasFieldResolver,
    PaymentCommitmentFieldResolver,
  ],
  references: {
    Decision: resolveDecisionReference,
    DecisionVersion: resolveDecisionVersionReference,
    PaymentCommitment: resolveCommitmentReference,
    Cpas: resolveCpasReference,
  },
  facts: decisionAnswers,
  personsOfObjects,
  rules,
  entities: [
    CpasEntity,
    DecisionEntity,
    DecisionVersionEntity,
    DecisionMutationEntity,
    MergedPersonEntity,
    PaymentCommitmentEntity,
    OwnFundsPaymentEntity,
    RefundListEntity,
  ],
  migrations: [
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
  ],
  consumers: [suspendDecisions],
}
